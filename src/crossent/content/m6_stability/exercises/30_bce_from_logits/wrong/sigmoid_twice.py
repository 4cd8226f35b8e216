"""A sigmoid too many.

{call} returned {got}, expected {expected}. The probabilities are taken for scores{where}: the
sigmoid has been applied already, and your loss applies it again. Pass the scores.
"""

import numpy as np

MARK = r"exp"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)

    return np.mean(np.logaddexp(0, p) - y * p)
