"""Lengths by position.

{call} returned {got}, expected {expected}. You counted 1, 2, 3, ... along the list{where}. The
length depends on the probability, not on its place: -log2 q, rounded up.
"""

import numpy as np

MARK = r"arange|range|enumerate"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.arange(1, len(q) + 1)
