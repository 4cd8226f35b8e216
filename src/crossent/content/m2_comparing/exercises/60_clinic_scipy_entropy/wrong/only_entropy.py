"""The entropy of p alone.

{call} returned {got}, expected {expected}. That is H(p), which the forecast has no part in{where}. Add what the forecast
costs on top, `entropy(p, q)`.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"entropy\(p\)"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    return entropy(p)
