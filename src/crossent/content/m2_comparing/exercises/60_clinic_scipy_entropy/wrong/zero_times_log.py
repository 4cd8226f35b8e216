"""0 · log 0 became NaN.

{call} returned {got}, expected {expected}. Where p and q are both 0, `p * np.log(q)`{where} is 0
times -inf, and that is NaN. Use `scipy.special.xlogy(p, q)`, or keep the outcomes with `p > 0`.
"""

import numpy as np

MARK = r"\blog\w*\("


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log(q))
