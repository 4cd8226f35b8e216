"""The divergence the other way.

{call} returned {got}, expected {expected}. To the entropy of p you added KL(q, p){where}. What q costs beyond the
entropy is KL(p, q), and SciPy takes the truth first.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"entropy\(\s*q\s*,\s*p\s*\)"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    return entropy(p) + entropy(q, p)
