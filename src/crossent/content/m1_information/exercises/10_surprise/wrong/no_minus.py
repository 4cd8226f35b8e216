"""The minus is missing.

{call} returned {got}, expected {expected}. The logarithm of a probability is negative, and a
surprise is not. Put a minus before it{where}.
"""

import numpy as np

MARK = r"\blog\w*\("


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.log(p)
