"""The second cloud is wider.

{call} returned {got}, expected {expected}. The second cloud has another spread. Both have 1.
"""

import numpy as np

BREAKS = "spread"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = 1.5 * rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
