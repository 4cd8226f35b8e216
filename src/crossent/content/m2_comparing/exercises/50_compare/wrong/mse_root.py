"""A root in place of the MSE.

{call} returned {got}, expected {expected}. Under `mse` stands its square root{where}. Leave the
root out.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"sqrt"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.sqrt([mse(p, q) for q in qs]),
    }
