"""What costs 0 is left out.

{call} returned {got}, expected {expected}. You tell padding by its loss{where}. A real token may
cost 0, and padding may cost something. Tell it by its position: `lengths`.
"""

import numpy as np

MARK = r"> 0|!= 0"


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp(losses[losses > 0].mean())
