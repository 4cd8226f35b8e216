"""Two keys exchanged.

{call} returned {got}, expected {expected}. Under `cross_entropy` stands the KL divergence, and the
other way round{where}. Cross-entropy is the larger of the two: exchange the keys.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"cross_entropy"


def compare(p, qs):
    return {
        "cross_entropy": np.array([kl_divergence(p, q) for q in qs]),
        "kl_divergence": np.array([cross_entropy(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
