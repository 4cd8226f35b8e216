"""Cross-entropy the wrong way round.

{call} returned {got}, expected {expected}. Under `cross_entropy` p and q have changed
places{where}. What happens comes first: `cross_entropy(p, q)`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"cross_entropy\(\s*q"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(q, p) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
