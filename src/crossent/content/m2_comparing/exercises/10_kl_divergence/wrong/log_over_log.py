"""A quotient of logarithms.

{call} returned {got}, expected {expected}. You divided ln p by ln q{where}. The logarithm of a
quotient is a difference: ln(p / q) = ln p - ln q.
"""

import numpy as np

MARK = r"/\s*np\.log|/\s*math\.log"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(p) / np.log(q))
