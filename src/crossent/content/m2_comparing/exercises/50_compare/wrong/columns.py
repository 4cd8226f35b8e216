"""Columns taken for forecasts.

{call} gave {got}, expected {expected}. You go through the columns of qs{where}. Each row is a
forecast: `for q in qs`, without `.T`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"\.T\b|transpose|\[:,"


def compare(p, qs):
    qs = np.asarray(qs).T
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
