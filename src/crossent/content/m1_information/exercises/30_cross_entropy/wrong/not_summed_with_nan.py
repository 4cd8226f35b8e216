"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the terms -p ln q, one for each outcome, and
NaN where both are 0. Keep the outcomes with `p > 0`, then add the terms up.
"""

import numpy as np

MARK = r"return"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -p * np.log(q)
