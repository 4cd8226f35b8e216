"""KL under both keys.

{call} returned {got}, expected {expected}. Under `cross_entropy` stands the KL divergence
too{where}. They differ by the entropy of p: call `cross_entropy(p, q)` there.
"""

import numpy as np
from m2_comparing import kl_divergence, mse

MARK = r"cross_entropy"


def compare(p, qs):
    return {
        "cross_entropy": np.array([kl_divergence(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
