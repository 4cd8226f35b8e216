"""MSE along the wrong axis.

{call} returned {got}, expected {expected}. `mse` is averaged over the forecasts, outcome by
outcome{where}. Average over the outcomes instead: `axis=1`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence

MARK = r"axis\s*=\s*0"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([kl_divergence(p, q) for q in qs]),
        "mse": np.mean((np.asarray(p) - np.asarray(qs)) ** 2, axis=0),
    }
