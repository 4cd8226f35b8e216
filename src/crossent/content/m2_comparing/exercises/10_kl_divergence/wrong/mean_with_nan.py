"""A mean, and NaN at zeros.

{call} returned {got}, expected {expected}. Two slips: a mean{where} divides by the number of
outcomes, where a sum belongs. Where p is 0 the term is NaN; keep only the outcomes with `p > 0`.
"""

import numpy as np

MARK = r"mean|average|len\("


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.mean(p * np.log(p / q))
