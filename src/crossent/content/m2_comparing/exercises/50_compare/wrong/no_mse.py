"""The key `mse` is missing.

{call} returned {got}, expected {expected}. The dict has no `mse`{where}. Add the third measure
under that key.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence

MARK = r"return"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
    }
