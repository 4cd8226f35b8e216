"""Added over the forecasts.

{call} returned {got}, expected {expected}. You added the rows up{where}. Each forecast keeps its
own number: return arrays of shape (M,).
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"sum"


def compare(p, qs):
    return {
        "cross_entropy": np.sum([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.sum([kl_divergence(p, q) for q in qs]),
        "mse": np.sum([mse(p, q) for q in qs]),
    }
