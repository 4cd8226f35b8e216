"""A mean, and the inf is gone.

{call} returned {got}, expected {expected}. Two things are changed at once{where}. A mean divides by the number of terms,
and p holds the weights already. And the terms that are kept are the finite ones, so what was called impossible and
happens is dropped. Choose by `p > 0`, and add up.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size|count"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = q > 0
        return 0.0 - np.mean(p[keep] * np.log(q[keep]))
