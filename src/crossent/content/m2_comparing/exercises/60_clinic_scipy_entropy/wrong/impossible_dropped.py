"""The infinite term is gone.

{call} returned {got}, expected {expected}. You left out the outcomes with q = 0{where}, though they
happen. Choose by `p > 0` instead: then inf stays.
"""

import numpy as np

MARK = r"q\s*(>|!=)\s*0|isfinite|nan_to_num"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = (p > 0) & (q > 0)
        return -np.sum(p[keep] * np.log(q[keep]))
