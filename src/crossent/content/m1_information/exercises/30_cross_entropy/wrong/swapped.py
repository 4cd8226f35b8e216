"""p and q swapped.

{call} returned {got}, expected {expected}. You weighted with q and took the logarithm of p{where}.
The other way round: p counts how often you pay, q sets the price. -Σ p ln q.
"""

import numpy as np

MARK = r"log\w*\(\s*p|xlogy\(\s*q"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = q > 0
        return 0.0 - np.sum(q[keep] * np.log(p[keep]))
