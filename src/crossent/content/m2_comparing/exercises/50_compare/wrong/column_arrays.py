"""Arrays of one column.

{call} returned {got}, expected {expected}. Each array has the shape (M, 1){where}. Leave out
`keepdims`, `reshape` or the extra brackets: (M,) is asked for.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"keepdims|reshape|None|\[\["


def compare(p, qs):
    return {
        "cross_entropy": np.array([[cross_entropy(p, q)] for q in qs]),
        "kl_divergence": np.array([[kl_divergence(p, q)] for q in qs]),
        "mse": np.array([[mse(p, q)] for q in qs]),
    }
