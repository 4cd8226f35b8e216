"""One place too many.

{call} returned {got}, expected {expected}. A row's mask is one longer than its sentence{where}.
Places count from 0: `arange < lengths`.
"""

import numpy as np

MARK = r"<="


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    real = np.arange(losses.shape[1]) <= lengths[:, None]
    return np.exp(losses[real].mean())
