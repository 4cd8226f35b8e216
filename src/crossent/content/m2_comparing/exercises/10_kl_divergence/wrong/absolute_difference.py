"""Absolute differences.

{call} returned {got}, expected {expected}. That is Σ |p - q|{where}. KL needs the logarithm of the
ratio, weighted with p: Σ p ln(p / q).
"""

import numpy as np

MARK = r"abs"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(np.abs(p - q))
