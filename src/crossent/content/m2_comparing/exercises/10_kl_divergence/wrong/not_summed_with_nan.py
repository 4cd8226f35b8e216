"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the terms p ln(p / q), with NaN where p is 0.
Keep the outcomes with `p > 0`, then add the terms up.
"""

import numpy as np

MARK = r"return"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return p * np.log(p / q)
