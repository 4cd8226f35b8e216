"""The loop returns too early.

{call} returned {got}, expected {expected}. That is the first term alone. A `return` inside the
loop{where} ends it on its first round: indent it less, so that it follows the loop.
"""

import numpy as np

MARK = r"^\s{8,}return"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return -p[0] * np.log(p[0]) if p[0] > 0 else 0.0
