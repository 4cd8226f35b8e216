"""The keys are named otherwise.

{call} returned {got}, expected {expected}. Names like `ce` and `kl`{where} are shorter, but whoever
calls looks for `cross_entropy`, `kl_divergence` and `mse`. Use these keys.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"\b(ce|kl)\b"


def compare(p, qs):
    return {
        "ce": np.array([cross_entropy(p, q) for q in qs]),
        "kl": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
