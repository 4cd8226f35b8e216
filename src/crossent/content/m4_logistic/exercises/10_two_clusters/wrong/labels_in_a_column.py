"""Labels in a column.

{call} returned {got}, expected {expected}. y has the shape (2n, 1). Leave out the `reshape`: (2n,)
is asked for.
"""

import numpy as np

BREAKS = "shapes"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)[:, None]
