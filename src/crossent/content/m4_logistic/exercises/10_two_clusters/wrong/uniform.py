"""Uniform noise.

{call} returned {got}, expected {expected}. `uniform(-1, 1)` has the standard deviation 0.577. Draw
with `standard_normal`.
"""

import numpy as np

BREAKS = "spread"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.uniform(-1, 1, (n_per_class, 2)) - 2
    second = rng.uniform(-1, 1, (n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
