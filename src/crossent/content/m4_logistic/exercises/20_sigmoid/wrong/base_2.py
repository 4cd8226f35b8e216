"""Base 2.

{call} returned {got}, expected {expected}. You raise 2 to the power -z{where}. The course counts in
nats: `np.exp`, base e.
"""

import numpy as np

MARK = r"exp2|2\s*\*\*|power"


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp2(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
