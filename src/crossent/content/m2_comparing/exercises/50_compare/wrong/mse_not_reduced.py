"""The squares, not their mean.

{call} returned {got}, expected {expected}. Under `mse` stand the squares themselves. Average them
within each row{where}: `axis=1`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence

MARK = r"mse"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": (np.asarray(p) - np.asarray(qs)) ** 2,
    }
