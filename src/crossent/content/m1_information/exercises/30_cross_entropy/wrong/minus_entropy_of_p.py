"""Minus the entropy of p.

{call} returned {got}, expected {expected}. That is the entropy of p with a minus before it{where}: q plays no part.
The prices come from q, so its logarithm belongs in the sum.
"""

import numpy as np

MARK = r"-\s*entropy\(|entropy\(|\blog\w*\("


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return 0.0 - np.sum(p * np.log(p))


def cross_entropy(p, q):
    return -entropy(p)
