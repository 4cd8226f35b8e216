"""Negative lengths.

{call} returned {got}, expected {expected}. Rounding `log2(q)` down{where} gives the right numbers
with the wrong sign. A minus before it turns it round; or take the minus
first, and round up.
"""

import numpy as np

MARK = r"floor|//"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.floor(np.log2(q)).astype(int)
