"""That is the KL divergence.

{call} returned {got}, expected {expected}. With two arguments `scipy.stats.entropy` computes KL(p, q), which is the
cross-entropy less H(p){where}. Add `entropy(p)`.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"entropy\(p, q\)"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    return entropy(p, q)
