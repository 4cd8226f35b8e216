"""Divided by all places.

{call} returned {got}, expected {expected}. The padding is left out of the sum but not of the
count{where}. Divide by `sum(lengths)`.
"""

import numpy as np

MARK = r"size|mean"


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp((losses * real).sum() / losses.size)
