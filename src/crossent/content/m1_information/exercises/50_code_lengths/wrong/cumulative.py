"""The logarithm of the running sum.

{call} returned {got}, expected {expected}. You used the running sum of q{where}. That places the
code words; their lengths come from each q by itself: -log2 q, rounded up.
"""

import numpy as np

MARK = r"cumsum|accumulate"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.abs(np.ceil(-np.log2(np.cumsum(q)))).astype(int)
