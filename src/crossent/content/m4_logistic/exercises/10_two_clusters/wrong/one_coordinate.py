"""One coordinate.

{call} returned {got}, expected {expected}. Each point has a single coordinate. A plane needs two:
draw `(n_per_class, 2)`.
"""

import numpy as np

BREAKS = "shapes"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 1)) - 2
    second = rng.standard_normal((n_per_class, 1)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
