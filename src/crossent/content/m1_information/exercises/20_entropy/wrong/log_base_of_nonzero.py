"""Divided by the logarithm of a count.

{call} returned {got}, expected {expected}. You divide by the logarithm of how many
entries are above 0{where}. That makes a share of the largest value, and 0 / 0 where one outcome is certain. The result is wanted in nats:
leave out the division.
"""

import numpy as np

MARK = r"/"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log(p)) / np.log(len(p))
