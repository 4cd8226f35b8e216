"""Squared differences.

{call} returned {got}, expected {expected}. You added up squared differences{where}. Cross-entropy
has no difference in it: each outcome costs -ln q, weighted with p.
"""

import numpy as np

MARK = r"\*\*|square"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum((p - q) ** 2)
