"""The exponential instead.

{call} returned {got}, expected {expected}. `np.exp(-p)`{where} never exceeds 1. The inverse of the
exponential is needed: -ln p.
"""

import numpy as np

MARK = r"exp"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.exp(-p)
