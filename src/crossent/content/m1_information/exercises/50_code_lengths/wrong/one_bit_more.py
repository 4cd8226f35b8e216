"""One bit too many.

{call} returned {got}, expected {expected}. Each length is one bit too long: you added 1 after
rounding up{where}. Leave that out; Shannon's lengths already fit together.
"""

import numpy as np

MARK = r"\+\s*1"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-np.log2(q)).astype(int) + 1
