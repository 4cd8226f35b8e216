"""The small half for every score.

{call} returned {got}, expected {expected}. `small / (1 + small)` belongs to z < 0 alone, and you
use it for every z{where}. For z >= 0 it is `1 / (1 + small)`.
"""

import numpy as np

MARK = r"abs"


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return small / (1 + small)
