"""Rounded.

{call} returned {got}, expected {expected}. You rounded the results{where}. Return them as they are;
rounding belongs to printing.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"round"


def compare(p, qs):
    return {
        "cross_entropy": np.round([cross_entropy(p, q) for q in qs], 4),
        "kl_divergence": np.round([kl_divergence(p, q) for q in qs], 4),
        "mse": np.round([mse(p, q) for q in qs], 4),
    }
