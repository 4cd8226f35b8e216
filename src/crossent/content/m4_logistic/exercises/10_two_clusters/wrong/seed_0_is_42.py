"""0 is taken for 42.

{call} returned {got}, expected {expected}. `seed or 42` turns the seed 0 into 42.
"""

import numpy as np

BREAKS = "differs"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed or 42)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
