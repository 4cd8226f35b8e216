"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the terms -p ln p, one for each outcome, and
NaN where p is 0. Leave the zeros out first, then add the terms up: one number for the whole
distribution.
"""

import numpy as np

MARK = r"return"


def entropy(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -p * np.log(p)
