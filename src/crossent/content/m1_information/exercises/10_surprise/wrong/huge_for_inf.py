"""A huge number is not inf.

{call} returned {got}, expected {expected}. `np.nan_to_num`{where} turned the infinity into the
largest float there is. That number looks like a result, and it is not one. Keep inf.
"""

import numpy as np

MARK = r"nan_to_num"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.nan_to_num(-np.log(p))
