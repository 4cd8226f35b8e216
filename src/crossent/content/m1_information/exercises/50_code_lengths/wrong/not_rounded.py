"""Not rounded up.

{call} returned {got}, expected {expected}. That is the surprise in bits, and code words have whole
bits. Round up with `np.ceil`, then convert to integers{where}.
"""

import numpy as np

MARK = r"log2|log"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return -np.log2(q)
