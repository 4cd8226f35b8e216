"""The square is missing.

{call} returned {got}, expected {expected}. You averaged the differences as they are, and those of
distributions cancel. Square each difference first{where}.
"""

import numpy as np

MARK = r"mean"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean(p - q)
