"""The entropy of the wrong one.

{call} returned {got}, expected {expected}. To KL(p, q) you added the entropy of q{where}. The missing part is what the
truth itself costs: `entropy(p)`.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"entropy\(q\)"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    return entropy(q) + entropy(p, q)
