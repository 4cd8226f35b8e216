"""The seed plays no part.

{call} returned {got}, expected {expected}. Each call gives other points. Give the generator the
seed: `np.random.default_rng(seed)`.
"""

import numpy as np

BREAKS = "repeats"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng()
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
