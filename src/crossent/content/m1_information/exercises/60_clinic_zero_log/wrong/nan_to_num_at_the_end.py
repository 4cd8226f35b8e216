"""nan_to_num comes too late.

{call} returned {got}, expected {expected}. `nan_to_num`{where} sees the finished sum. A NaN there becomes 0, and the
terms that were fine go with it; an `inf` becomes the largest float there is. Only one term is NaN: choose by `p > 0`
before the logarithm.
"""

import numpy as np

MARK = r"nan_to_num"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.nan_to_num(-np.sum(p * np.log(q)))
