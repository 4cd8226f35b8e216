"""The loss lost its minus.

{call} returned {got}, expected {expected}. The loss is below 0: a logarithm of a probability is
negative, and the minus before its sum is missing{where}.
"""

import numpy as np

MARK = r"loss\s*="


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = np.sum(p * np.log(q))
    floor = -np.sum(p * np.log(p))
    return loss, floor, loss - floor
