"""Only the first forecast.

{call} returned {got}, expected {expected}. You measured `qs[0]` alone{where}. Go through all rows:
`for q in qs`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"\[0\]|return"


def compare(p, qs):
    q = qs[0]
    return {
        "cross_entropy": np.array([cross_entropy(p, q)]),
        "kl_divergence": np.array([kl_divergence(p, q)]),
        "mse": np.array([mse(p, q)]),
    }
