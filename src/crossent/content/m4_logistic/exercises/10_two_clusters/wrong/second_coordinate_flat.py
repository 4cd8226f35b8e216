"""The second coordinate hardly varies.

{call} returned {got}, expected {expected}. The clouds are nearly lines: the noise of the second
coordinate is too small. Both have the standard deviation 1.
"""

import numpy as np

BREAKS = "spread"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) * [1, 0.1] - 2
    second = rng.standard_normal((n_per_class, 2)) * [1, 0.1] + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
