"""The sigmoid of the sigmoid.

{call} returned {got}, expected {expected}. It was applied a second time{where}: every result lies
between 0.5 and 0.731. Once is enough.
"""

import numpy as np

MARK = r"sigmoid\("


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)
    return 1 / (1 + np.exp(-p))
