"""p inside the logarithm.

{call} returned {got}, expected {expected}. You took the logarithm of p · q{where}. The p is a
weight and stands outside: p · ln q.
"""

import numpy as np

MARK = r"\blog\w*\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(np.log(p * q))
