"""The upper case is not right.

{call} returned {got}, expected {expected}. For z >= 0 you put 1 - exp(-z) above{where}. It is 1
there: `1 / (1 + exp(-z))`. For z < 0 you have it right.
"""

import numpy as np

MARK = r"where"


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 - small, small) / (1 + small)
