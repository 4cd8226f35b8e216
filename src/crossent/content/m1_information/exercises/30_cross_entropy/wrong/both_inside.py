"""p outside and inside.

{call} returned {got}, expected {expected}. You took -Σ p ln(p · q), which adds the entropy of p.
Leave p out of the logarithm{where}: -Σ p ln q.
"""

import numpy as np

MARK = r"\blog\w*\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.log(p * q))
