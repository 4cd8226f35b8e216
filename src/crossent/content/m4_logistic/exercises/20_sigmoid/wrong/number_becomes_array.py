"""A list for a single number.

{call} returned {got}, expected {expected}. A single number comes back as an array of one{where}.
Leave out `np.atleast_1d`: `np.asarray` alone takes numbers, too.
"""

import numpy as np

MARK = r"atleast_1d|\["


def sigmoid(z):
    z = np.atleast_1d(np.asarray(z, dtype=float))
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
