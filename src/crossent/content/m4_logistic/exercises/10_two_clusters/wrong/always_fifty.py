"""Always fifty.

{call} returned {got}, expected {expected}. The number of points is fixed. Use `n_per_class`.
"""

import numpy as np

BREAKS = "shapes"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((50, 2)) - 2
    second = rng.standard_normal((50, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], 50)
