"""The sign of H(p).

{call} returned {got}, expected {expected}. H(p, q) is H(p) plus KL, and you took H(p) off{where}. Change that sign.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"- *entropy\(p\)"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    return entropy(p, q) - entropy(p)
