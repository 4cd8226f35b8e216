"""That is KL, and NaN at zeros.

{call} returned {got}, expected {expected}. That is Σ p ln(p / q), the KL divergence, and NaN where
p is 0. Leave p out of the logarithm{where}, and keep only the outcomes with p > 0.
"""

import numpy as np

MARK = r"p\s*/\s*q"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(p / q))
