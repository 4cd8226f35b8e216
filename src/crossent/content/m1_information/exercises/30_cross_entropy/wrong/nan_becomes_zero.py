"""NaN for the whole turned into 0.

{call} returned {got}, expected {expected}. You replaced a NaN result by 0{where}, and the other
terms went with it. Only one term is NaN: keep the outcomes with `p > 0`, then add up.
"""

import numpy as np

MARK = r"isnan|nan_to_num"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        total = -np.sum(p * np.log(q))
        return 0.0 if np.isnan(total) else total
