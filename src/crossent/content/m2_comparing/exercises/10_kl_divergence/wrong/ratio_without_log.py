"""The logarithm is missing.

{call} returned {got}, expected {expected}. You added up p · (p / q) without a logarithm. Take ln of
the ratio: Σ p ln(p / q){where}.
"""

import numpy as np

MARK = r"p\s*/\s*q|/"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * (p / q))
