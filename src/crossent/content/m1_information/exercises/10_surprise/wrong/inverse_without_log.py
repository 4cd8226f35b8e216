"""The logarithm is missing.

{call} returned {got}, expected {expected}. `1 / p`{where} also grows as p falls, but it multiplies
where surprise should add up. Take the logarithm of it: ln(1/p) = -ln p.
"""

import numpy as np

MARK = r"1(\.0*)?\s*/\s*p"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return 1 / p
