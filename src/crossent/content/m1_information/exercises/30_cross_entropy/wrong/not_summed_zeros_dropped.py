"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the terms -p ln q of the outcomes that happen.
Cross-entropy is their sum: one number.
"""

import numpy as np

MARK = r"return"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return -p * np.log(q)
