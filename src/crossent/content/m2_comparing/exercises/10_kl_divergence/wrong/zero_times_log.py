"""0 · log 0 became NaN.

{call} returned {got}, expected {expected}. Where p is 0, `np.log(p / q)` is -inf or NaN, and 0
times that is NaN{where}. What never happens counts 0: keep only the outcomes with `p > 0` in both
arrays first.
"""

import numpy as np

MARK = r"\blog\w*\(|entropy"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(p / q))
