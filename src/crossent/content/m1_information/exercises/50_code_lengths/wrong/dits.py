"""Counted in decimal digits.

{call} returned {got}, expected {expected}. `log10`{where} counts decimal digits. A code is written
in bits: use `np.log2`.
"""

import numpy as np

MARK = r"log10"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-np.log10(q)).astype(int)
