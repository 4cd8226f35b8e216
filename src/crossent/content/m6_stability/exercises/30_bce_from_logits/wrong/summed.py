"""A sum, not a mean.

{call} returned {got}, expected {expected}. You add the examples up{where}. Take `np.mean`.
"""

import numpy as np

MARK = r"sum\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    losses = np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))
    return np.sum(losses)
