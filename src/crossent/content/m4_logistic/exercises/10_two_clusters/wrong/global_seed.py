"""The global seed.

{call} returned {got}, expected {expected}. `np.random.seed` changes what every other piece of code
draws. Use `np.random.default_rng(seed)`.
"""

import numpy as np

BREAKS = "global-state"


def two_clusters(n_per_class, seed):
    np.random.seed(seed)
    first = np.random.randn(n_per_class, 2) - 2
    second = np.random.randn(n_per_class, 2) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
