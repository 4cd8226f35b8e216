"""The infinite term is gone.

{call} returned {got}, expected {expected}. You left out the outcomes with q = 0{where}, though they
happen. That makes the worst forecast look good. Choose by `p > 0` instead: then inf stays.
"""

import numpy as np

MARK = r"q\s*(>|!=)\s*0|nan_to_num|isfinite|isinf|ma\.|masked"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = (p > 0) & (q > 0)
        return 0.0 - np.sum(p[keep] * np.log(q[keep]))
