"""Squared differences.

{call} returned {got}, expected {expected}. You averaged squared differences{where}: the mean squared
error, which the second module sets beside this. Here each outcome costs -ln q, weighted with its p.
"""

import numpy as np

MARK = r"\*\*|square"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p - q) ** 2)
