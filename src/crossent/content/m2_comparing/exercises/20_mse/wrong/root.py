"""A square root too many.

{call} returned {got}, expected {expected}. That is the root mean squared error. Leave out the
root{where}.
"""

import numpy as np

MARK = r"sqrt|\*\*\s*0?\.5"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sqrt(np.mean((p - q) ** 2))
