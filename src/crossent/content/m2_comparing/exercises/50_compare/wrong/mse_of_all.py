"""One MSE for all forecasts.

{call} returned {got}, expected {expected}. The `mse`{where} is one number over all rows. Each
forecast has its own: call `mse(p, q)` for each row, or average along the last axis.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence

MARK = r"mse|mean"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.mean((np.asarray(p) - np.asarray(qs)) ** 2),
    }
