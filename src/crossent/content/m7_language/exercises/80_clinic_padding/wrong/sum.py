"""The sum.

{call} returned {got}, expected {expected}. e to the power of the whole cost{where}. Divide it by
the number of tokens first.
"""

import numpy as np

MARK = r"sum\("


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp((losses * real).sum())
