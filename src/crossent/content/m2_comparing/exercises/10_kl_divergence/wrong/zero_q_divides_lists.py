"""A division by 0.

{call} gave {got}, expected {expected}. With Python numbers, p / q is an exception where q is
0{where}. Return `math.inf` there: q called impossible what happens.
"""

import math

import numpy as np

MARK = r"/"


def kl_divergence(p, q):
    with np.errstate(all="ignore"):
        return sum(a * math.log(a / b) for a, b in zip(p, q) if a > 0)
