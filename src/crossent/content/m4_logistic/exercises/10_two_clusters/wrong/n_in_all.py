"""n points in all.

{call} returned {got}, expected {expected}. Each cloud gets half of `n_per_class`. Each gets all of
it.
"""

import numpy as np

BREAKS = "shapes"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class // 2, 2)) - 2
    second = rng.standard_normal((n_per_class // 2, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
