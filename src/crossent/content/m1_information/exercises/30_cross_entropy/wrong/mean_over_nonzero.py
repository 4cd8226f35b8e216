"""A mean over what is left.

{call} returned {got}, expected {expected}. You averaged the terms with p > 0{where}. The p are the
weights of the average already: add the terms up with `sum`.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return -np.mean(p * np.log(q))
