"""A mean, where the sum belongs.

{call} returned {got}, expected {expected}. The choice by `p > 0` mends the NaN. But a mean{where} divides by the number
of outcomes that are left, and p holds the weights already: they sum to 1. Add up: `np.sum`.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size|count"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = p > 0
        return 0.0 - np.mean(p[keep] * np.log(q[keep]))
