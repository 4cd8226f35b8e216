"""The minus is missing.

{call} returned {got}, expected {expected}. A surprise is at least 0. Put a minus in front of the
logarithms{where}.
"""

import numpy as np

MARK = r"return"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    losses = np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))
    return -np.mean(losses)
