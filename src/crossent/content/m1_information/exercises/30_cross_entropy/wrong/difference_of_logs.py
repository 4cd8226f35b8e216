"""A difference of logarithms.

{call} returned {got}, expected {expected}. You added up ln p - ln q without the weights{where}.
Cross-entropy is -Σ p ln q: p is a weight, and only q stands in the logarithm.
"""

import numpy as np

MARK = r"\blog\w*\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(np.log(p) - np.log(q))
