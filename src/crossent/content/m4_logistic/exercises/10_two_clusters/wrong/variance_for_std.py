"""Twice as wide.

{call} returned {got}, expected {expected}. The standard deviation is 2. It is 1.
"""

import numpy as np

BREAKS = "spread"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = 2 * rng.standard_normal((n_per_class, 2)) - 2
    second = 2 * rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
