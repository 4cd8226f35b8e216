"""Only the last forecast.

{call} returned {got}, expected {expected}. Only the last row is left: each round of the loop
overwrites the one before{where}. Collect the results in lists with `append`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"for "


def compare(p, qs):
    q = qs[-1]
    return {
        "cross_entropy": np.array([cross_entropy(p, q)]),
        "kl_divergence": np.array([kl_divergence(p, q)]),
        "mse": np.array([mse(p, q)]),
    }
