"""One price for all together.

{call} returned {got}, expected {expected}. The logarithm of the sum{where} is one number for all
outcomes at once. Return one surprise for each element: -ln p.
"""

import numpy as np

MARK = r"\bsum\b"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(p.sum())
