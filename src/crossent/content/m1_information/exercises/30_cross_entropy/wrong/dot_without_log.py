"""The logarithm is missing.

{call} returned {got}, expected {expected}. That is -Σ p q, without a logarithm. The price of an
outcome is -ln q: take the logarithm of q before you multiply{where}.
"""

import numpy as np

MARK = r"p\s*\*\s*q|dot|@"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    return 0.0 - np.sum(p * q)
