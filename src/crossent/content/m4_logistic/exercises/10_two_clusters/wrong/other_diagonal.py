"""The other diagonal.

{call} returned {got}, expected {expected}. The clouds stand around (-2, 2) and (2, -2). The centres
are (-2, -2) and (2, 2).
"""

import numpy as np

BREAKS = "centres"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) + [-2, 2]
    second = rng.standard_normal((n_per_class, 2)) + [2, -2]
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
