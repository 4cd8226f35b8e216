"""Rounded to three digits.

{call} returned {got}, expected {expected}. You rounded the result{where}. Return it as it is;
rounding belongs to printing.
"""

import numpy as np

MARK = r"round"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return np.round(-np.sum(p * np.log(p)), 3)
