"""A huge number for inf.

{call} returned {got}, expected {expected}. `nan_to_num`{where} mends the NaN, and turns ln 0 into
the lowest float there is. Choose the outcomes with `p > 0` instead, and keep inf.
"""

import numpy as np

MARK = r"nan_to_num"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.nan_to_num(np.log(q)))
