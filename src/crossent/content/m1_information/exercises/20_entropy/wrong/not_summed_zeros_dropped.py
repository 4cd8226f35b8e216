"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the terms -p ln p of the outcomes with p > 0.
Entropy is their sum: one number for the whole distribution.
"""

import numpy as np

MARK = r"return"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -p * np.log(p)
