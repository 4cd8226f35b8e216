"""The infinite term is gone.

{call} returned {got}, expected {expected}. You left out the outcomes with q = 0{where}, though they
happen. Choose by `p > 0` instead: then inf stays.
"""

import numpy as np

MARK = r"q\s*(>|!=)\s*0|nan_to_num|isfinite|isinf|ma\."


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = (p > 0) & (q > 0)
        return np.sum(p[keep] * np.log(p[keep] / q[keep]))
