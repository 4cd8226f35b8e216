"""The last forecast is missing.

{call} returned {got}, expected {expected}. The last row was not measured: a `range(len(qs) - 1)` or
`[:-1]`{where} stops too early.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"-\s*1"


def compare(p, qs):
    qs = qs[:-1]
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
