"""Sorted before pairing.

{call} returned {got}, expected {expected}. After sorting{where}, p and q no longer speak of the
same outcomes. Keep them in the order they came in.
"""

import numpy as np

MARK = r"sort"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p, q = np.sort(p), np.sort(q)
        keep = p > 0
        return 0.0 - np.sum(p[keep] * np.log(q[keep]))
