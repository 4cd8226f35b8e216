"""Rounded.

{call} returned {got}, expected {expected}. The result is rounded{where}. Return it as it is.
"""

import numpy as np

MARK = r"round"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    losses = np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))
    return round(float(np.mean(losses)), 4)
