"""The clouds lean.

{call} returned {got}, expected {expected}. The two coordinates go together. Leave the covariance at
0.
"""

import numpy as np

BREAKS = "round"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.multivariate_normal([0, 0], [[1, 0.5], [0.5, 1]], n_per_class) - 2
    second = rng.multivariate_normal([0, 0], [[1, 0.5], [0.5, 1]], n_per_class) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
