"""The mean, not the perplexity.

{call} returned {got}, expected {expected}. The padding is gone, and so is `exp`{where}. The
perplexity is e to the power of the mean.
"""

import numpy as np

MARK = r"return"


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return losses[real].mean()
