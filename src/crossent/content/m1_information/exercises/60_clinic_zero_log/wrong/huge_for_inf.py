"""A huge number for inf.

{call} returned {got}, expected {expected}. `nan_to_num`{where} mends the NaN, and makes the largest
float there is of the infinity. Choose the outcomes with `p > 0` instead, and keep inf.
"""

import numpy as np

MARK = r"nan_to_num"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(np.nan_to_num(p * np.log(q)))
