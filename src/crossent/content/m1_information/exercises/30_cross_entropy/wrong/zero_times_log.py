"""0 · log 0 became NaN.

{call} returned {got}, expected {expected}. Where p and q are both 0 you multiply 0 with -inf, and
that is NaN{where}. What never happens costs nothing: keep only the outcomes with `p > 0` in both
arrays, then take the logarithm.
"""

import numpy as np

MARK = r"\blog\w*\(|surprise"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log(q))
