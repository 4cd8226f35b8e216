"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the terms -p ln p, one for each outcome.
Entropy is their sum: one number for the whole distribution.
"""

import numpy as np

MARK = r"return"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return np.where(p > 0, -p * np.log(np.where(p > 0, p, 1)), 0.0)
