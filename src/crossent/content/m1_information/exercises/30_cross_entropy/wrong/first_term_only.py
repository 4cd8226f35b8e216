"""The loop returns too early.

{call} returned {got}, expected {expected}. That is the first term alone. A `return` inside the
loop{where} ends it on its first round: indent it less, so that it follows the loop.
"""

import numpy as np

MARK = r"^\s{8,}return"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - p[0] * np.log(q[0]) if p[0] > 0 else 0.0
