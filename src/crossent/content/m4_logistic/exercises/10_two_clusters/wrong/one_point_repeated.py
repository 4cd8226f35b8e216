"""One point, many times.

{call} returned {got}, expected {expected}. Each cloud is one point, n times over. Draw n points.
"""

import numpy as np

BREAKS = "spread"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = np.repeat(rng.standard_normal((1, 2)) * 0.01, n_per_class, axis=0) - 2
    second = np.repeat(rng.standard_normal((1, 2)) * 0.01, n_per_class, axis=0) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
