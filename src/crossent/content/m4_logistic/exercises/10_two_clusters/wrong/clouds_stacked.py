"""Three axes.

{call} returned {got}, expected {expected}. The clouds are stacked along a new axis. Join them end
to end: `np.concatenate`.
"""

import numpy as np

BREAKS = "shapes"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.stack([first, second]), np.repeat([0, 1], n_per_class)
