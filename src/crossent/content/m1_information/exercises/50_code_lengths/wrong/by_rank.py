"""Lengths by rank.

{call} returned {got}, expected {expected}. You counted 1, 2, 3, ... down the ranking{where}. The
length depends on the probability itself, not on its place: -log2 q, rounded up.
"""

import numpy as np

MARK = r"sort|rank|enumerate|range"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    order = np.argsort(-q, kind="stable")
    out = np.empty(len(q), dtype=int)
    out[order] = np.arange(1, len(q) + 1)
    return out
