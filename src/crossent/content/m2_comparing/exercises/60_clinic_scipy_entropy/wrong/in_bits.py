"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the cross-entropy in bits{where}. The docstring
asks for nats: leave out `base=2`, or use `np.log`.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"base|log2"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return entropy(p, base=2) + entropy(p, q, base=2)
