"""In bits.

{call} returned {got}, expected {expected}. `cross_entropy` and `kl_divergence` are in bits{where}.
The course counts in nats: `np.log`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"log2|to_bits"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]) / np.log(2),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]) / np.log(2),
        "mse": np.array([mse(p, q) for q in qs]),
    }
