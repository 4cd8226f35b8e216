"""The sign of the score is lost.

{call} returned {got}, expected {expected}. `exp(-|z|)`{where} cannot overflow, but -z and z now
give the same. For z < 0 the numerator must be exp(z): `np.where(z >= 0, 1, small) / (1 + small)`.
"""

import numpy as np

MARK = r"abs"


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 1 / (1 + np.exp(-np.abs(z)))
