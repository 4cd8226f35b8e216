"""The logarithm of a difference.

{call} returned {got}, expected {expected}. You took the logarithm of p - q{where}, which is 0 or
negative somewhere. A difference of logarithms is the logarithm of a quotient: divide inside, do not
subtract.
"""

import numpy as np

MARK = r"p\s*-\s*q|-\s*q"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(p - q))
