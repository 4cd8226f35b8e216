"""The key `kl_divergence` is named otherwise.

{call} returned {got}, expected {expected}. You call it `kl`{where}; whoever calls looks for
`kl_divergence`. Use that key.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"\bkl\b"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
