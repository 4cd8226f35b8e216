"""Weighted with q.

{call} returned {got}, expected {expected}. You multiplied with q before rounding{where}: that is a
term of the entropy. A length is the price alone: -log2 q, rounded up.
"""

import numpy as np

MARK = r"q\s*\*|\*\s*q"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-q * np.log2(q)).astype(int)
