"""Squared.

{call} returned {got}, expected {expected}. That is the square of the surprise. Squaring does away
with the sign, but a minus is what is needed{where}.
"""

import numpy as np

MARK = r"\*\*|square"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.log(p) ** 2
