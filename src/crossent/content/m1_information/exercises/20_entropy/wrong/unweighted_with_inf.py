"""The weights are missing.

{call} returned {got}, expected {expected}. You added up the surprises without their probabilities:
rare outcomes count as much as frequent ones, and impossible ones count inf. Multiply each by its
`p`{where}.
"""

import numpy as np

MARK = r"\blog\w*\(|surprise"


def entropy(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(np.log(p))
