"""KL the wrong way round.

{call} returned {got}, expected {expected}. Under `kl_divergence` stands KL(q‖p){where}. What
happens comes first: `kl_divergence(p, q)`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"kl_divergence\(\s*q"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(q, p) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
