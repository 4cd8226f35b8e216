"""An array of whole numbers.

{call} gave {got}, expected {expected}. Whole numbers came in, so what is made like them{where} holds whole numbers too,
and `inf` is none. Begin with `p = np.asarray(p, dtype=float)`.
"""

import numpy as np

MARK = r"zeros_like|full_like|empty_like|ones_like|dtype=int|\bint\b|\.copy\("


def surprise(p):
    p = np.asarray(p)
    out = np.zeros_like(p)
    with np.errstate(all="ignore"):
        out[p > 0] = -np.log(p[p > 0])
    out[p == 0] = np.inf
    return out
