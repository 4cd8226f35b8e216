"""The whole sum became 0.

{call} returned {got}, expected {expected}. You replace a NaN result by 0{where}, and the terms that
were fine go with it. Only one term is NaN: take it out before you add up.
"""

import numpy as np

MARK = r"isnan|nan_to_num"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        total = -np.sum(p * np.log(q))
        return 0.0 if np.isnan(total) else total
