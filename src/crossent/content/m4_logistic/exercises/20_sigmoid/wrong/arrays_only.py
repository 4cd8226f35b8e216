"""Lists fail.

{call} gave {got}, expected {expected}. A list has no minus{where}, and no formula. Begin with `z =
np.asarray(z, dtype=float)`.
"""

import numpy as np

MARK = r"-\s*z"


def sigmoid(z):
    if isinstance(z, (list, tuple)):
        return -z
    small = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, small) / (1 + small)
