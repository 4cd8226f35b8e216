"""The cross-entropy the other way.

{call} returned {got}, expected {expected}. You added the entropy of q to KL(q, p){where}: that is
H(q, p). What happens is p: `entropy(p) + entropy(p, q)`.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"entropy\(q"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return entropy(q) + entropy(q, p)
