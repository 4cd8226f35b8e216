"""The logarithm of a difference.

{call} returned {got}, expected {expected}. You took the logarithm of |p - q|{where}. Divide inside
the logarithm: ln(p / q).
"""

import numpy as np

MARK = r"p\s*-\s*q|abs"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(np.abs(p - q)))
