"""A mean where a sum belongs.

{call} returned {got}, expected {expected}. That is the right answer divided by the number of
outcomes. The p are the weights of the average already: use `sum`, not `mean`{where}.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size|shape"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        k = len(p)
        keep = p > 0
        return -np.sum(p[keep] * np.log(q[keep])) / k
