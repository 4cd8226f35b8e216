"""Divided by ln K.

{call} returned {got}, expected {expected}. That is the entropy as a share of its largest value, ln
K, which always lies between 0 and 1. Return it in nats: leave out that division{where}.
"""

import numpy as np

MARK = r"/"


def entropy(p):
    p = np.asarray(p, dtype=float)
    k = len(p)
    p = p[p > 0]
    total = -np.sum(p * np.log(p))
    return total / np.log(k) if k > 1 else 0.0
