"""The weights are missing.

{call} returned {got}, expected {expected}. You added up the surprises without their probabilities,
so rare outcomes count as much as frequent ones. Multiply each by its `p`{where}.
"""

import numpy as np

MARK = r"\blog\w*\(|surprise"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(np.log(p))
