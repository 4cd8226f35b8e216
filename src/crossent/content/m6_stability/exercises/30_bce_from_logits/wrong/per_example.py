"""A number for each example.

{call} returned {got}, expected {expected}. The losses are right, but there is one for each
example{where}. Take their mean.
"""

import numpy as np


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    losses = np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))
    return losses
