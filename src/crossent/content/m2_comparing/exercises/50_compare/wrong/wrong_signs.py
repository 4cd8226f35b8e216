"""The minus is missing.

{call} returned {got}, expected {expected}. `cross_entropy` is negative: the minus before the sum is
missing{where}.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"cross_entropy"


def compare(p, qs):
    return {
        "cross_entropy": -np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
