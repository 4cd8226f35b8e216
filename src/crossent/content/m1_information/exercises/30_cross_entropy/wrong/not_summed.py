"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the terms -p ln q, one for each outcome.
Cross-entropy is their sum: one number.
"""

import numpy as np

MARK = r"return"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.where(p > 0, -p * np.log(q), 0.0)
