"""A mean of perplexities.

{call} returned {got}, expected {expected}. You take `exp` first{where}, then the mean. A single bad
token decides then. The mean comes first: exp(mean).
"""

import numpy as np

MARK = r"exp\("


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp(losses[real]).mean()
