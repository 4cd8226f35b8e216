"""Averaged over the forecasts.

{call} returned {got}, expected {expected}. You averaged over the rows{where}. Each forecast keeps
its own number: return arrays of shape (M,).
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"mean"


def compare(p, qs):
    return {
        "cross_entropy": np.mean([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.mean([kl_divergence(p, q) for q in qs]),
        "mse": np.mean([mse(p, q) for q in qs]),
    }
