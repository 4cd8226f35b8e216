"""A huge number is not inf.

{call} returned {got}, expected {expected}. `nan_to_num`{where} turned the infinity into the largest
float there is. That number looks like a result, and it is not one. Keep the outcomes with `p > 0`,
and keep inf.
"""

import numpy as np

MARK = r"nan_to_num"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(np.nan_to_num(p * np.log(q)))
