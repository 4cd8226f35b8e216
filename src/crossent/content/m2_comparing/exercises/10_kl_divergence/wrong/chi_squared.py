"""The chi-squared divergence.

{call} returned {got}, expected {expected}. That is Σ (p - q)² / q{where}. KL needs the logarithm of
the ratio, weighted with p: Σ p ln(p / q).
"""

import numpy as np

MARK = r"\*\*|square"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum((p - q)[q > 0] ** 2 / q[q > 0]) + (np.inf if np.any((q == 0) & (p > 0)) else 0.0)
