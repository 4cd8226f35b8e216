"""Sorted.

{call} returned {got}, expected {expected}. You sorted the results{where}, and they no longer belong
to their rows. Keep the order of qs.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"sort"


def compare(p, qs):
    return {
        "cross_entropy": np.sort([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.sort([kl_divergence(p, q) for q in qs]),
        "mse": np.sort([mse(p, q) for q in qs]),
    }
