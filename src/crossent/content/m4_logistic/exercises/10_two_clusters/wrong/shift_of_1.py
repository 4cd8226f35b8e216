"""Too near.

{call} returned {got}, expected {expected}. The clouds stand around ±1. Shift them by 2.
"""

import numpy as np

BREAKS = "centres"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 1
    second = rng.standard_normal((n_per_class, 2)) + 1
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
