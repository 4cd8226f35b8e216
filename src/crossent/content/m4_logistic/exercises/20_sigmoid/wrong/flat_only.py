"""The shape is lost.

{call} returned {got}, expected {expected}. The result is one flat row{where}. Return the shape of
z: NumPy's functions keep it by themselves.
"""

import numpy as np

MARK = r"for|ravel|flat"


def sigmoid(z):
    z = np.asarray(z, dtype=float).ravel()
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
