"""p and q swapped.

{call} returned {got}, expected {expected}. You weighted with q and took the logarithm of p{where}:
a p of 0 then gives inf or NaN. The other way round: p weights, q sets the price. Keep the outcomes
with p > 0 first.
"""

import numpy as np

MARK = r"log\w*\(\s*p|xlogy\(\s*q"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(q * np.log(p))
