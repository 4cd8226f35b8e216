"""Impossible is not free.

{call} returned {got}, expected {expected}. You gave 0 where p is 0, as if the impossible were
certain. The rule 0 · ln 0 = 0 belongs to a product; the surprise alone is infinite. Return `np.inf`
there{where}.
"""

import numpy as np

MARK = r"where|if |zeros"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.where(p > 0, -np.log(np.where(p > 0, p, 1)), 0.0)
