"""A sum in place of the MSE.

{call} returned {got}, expected {expected}. Under `mse` the squares are added up{where}. Average
them.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence

MARK = r"sum"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.sum((np.asarray(p) - np.asarray(qs)) ** 2, axis=1),
    }
