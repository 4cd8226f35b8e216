"""A mean, where the sum belongs.

{call} returned {got}, expected {expected}. The NaN is mended. But a mean{where} divides by the number of outcomes, and p
holds the weights already: they sum to 1. Add up: `np.sum`.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size|shape"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.mean(np.where(p > 0, p * np.log(q), 0.0))
