"""Cross-entropy under both keys.

{call} returned {got}, expected {expected}. Under `kl_divergence` stands the cross-entropy
too{where}. They differ by the entropy of p: call `kl_divergence(p, q)` there.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import mse

MARK = r"kl_divergence"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([cross_entropy(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
