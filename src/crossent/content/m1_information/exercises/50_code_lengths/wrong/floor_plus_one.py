"""One too many at powers of two.

{call} returned {got}, expected {expected}. Rounding down and adding 1{where} is the same as
rounding up, except at whole numbers: there it gives one bit too many. Use `np.ceil`.
"""

import numpy as np

MARK = r"\+\s*1|bit_length"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.floor(-np.log2(q)).astype(int) + 1
