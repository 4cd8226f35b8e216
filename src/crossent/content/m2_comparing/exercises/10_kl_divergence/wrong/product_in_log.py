"""A product in the logarithm.

{call} returned {got}, expected {expected}. You took ln(p · q){where}. The ratio is needed: ln(p /
q).
"""

import numpy as np

MARK = r"p\s*\*\s*q"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(p * q))
