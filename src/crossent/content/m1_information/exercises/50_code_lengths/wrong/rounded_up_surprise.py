"""Rounded up too early.

{call} returned {got}, expected {expected}. You rounded up in nats and converted to bits after
that{where}. Convert first, then round up: only bits come whole.
"""

import numpy as np

MARK = r"ceil"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(np.ceil(-np.log(q)) / np.log(2)).astype(int)
