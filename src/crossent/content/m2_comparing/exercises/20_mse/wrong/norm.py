"""The length of the difference.

{call} returned {got}, expected {expected}. `norm`{where} is the square root of the sum of squares.
Leave out the root, and take a mean in the place of the sum.
"""

import numpy as np

MARK = r"norm|sqrt"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.linalg.norm(np.ravel(p - q))
