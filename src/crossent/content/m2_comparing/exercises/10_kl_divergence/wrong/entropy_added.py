"""Added instead of subtracted.

{call} returned {got}, expected {expected}. You added the entropy of p to the cross-entropy{where}.
The entropy is part of it: KL is cross-entropy minus entropy.
"""

import numpy as np

MARK = r"\+|p\s*\*\s*q"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.log(q)) - np.sum(p * np.log(p))
