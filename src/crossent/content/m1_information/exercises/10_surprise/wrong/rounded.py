"""Rounded.

{call} returned {got}, expected {expected}. You rounded the result{where}. Return it as it is;
rounding belongs to printing.
"""

import numpy as np

MARK = r"round"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.round(-np.log(p), 4)
