"""Sorted.

{call} returned {got}, expected {expected}. The lengths are right, and their order is not: you
sorted{where}. Each length belongs to its own outcome; keep the order of q.
"""

import numpy as np

MARK = r"sort"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.sort(np.ceil(-np.log2(q)).astype(int))
