"""Padding is still counted.

{call} returned {got}, expected {expected}. The mean goes over all places of the batch{where}. Leave
out what lies behind a row's length.
"""

import numpy as np

MARK = r"\.mean\(\)"


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp(losses.mean())
