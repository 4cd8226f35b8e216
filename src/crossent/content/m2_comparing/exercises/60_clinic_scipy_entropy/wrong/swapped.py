"""The divergence the other way.

{call} returned {got}, expected {expected}. That is KL(q, p): swapping the two does not make a divergence a
cross-entropy{where}. Add `entropy(p)` to `entropy(p, q)`.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"entropy\(q, p\)"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    return entropy(q, p)
