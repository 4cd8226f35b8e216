"""p and q swapped.

{call} returned {got}, expected {expected}. You pass the forecast first{where}. What happens comes
first, in `cross_entropy(p, q)` and `kl_divergence(p, q)`; only `mse` does not mind.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"\(\s*q,\s*p"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(q, p) for q in qs]),
        "kl_divergence": np.array([kl_divergence(q, p) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
