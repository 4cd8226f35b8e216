"""The key `kl_divergence` is missing.

{call} returned {got}, expected {expected}. The dict has no `kl_divergence`{where}. Add that measure
under that key.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import mse

MARK = r"return"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
