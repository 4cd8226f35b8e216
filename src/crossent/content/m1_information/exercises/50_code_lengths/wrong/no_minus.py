"""The minus is missing.

{call} returned {got}, expected {expected}. The logarithm of a probability is negative, and a length
is not. Put the minus in before you round{where}, not after: the order matters to `ceil`.
"""

import numpy as np

MARK = r"log2|log"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(np.log2(q)).astype(int)
