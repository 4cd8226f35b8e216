"""One-hot labels.

{call} returned {got}, expected {expected}. y has a column for each class. One number a point is
asked for, 0 or 1.
"""

import numpy as np

BREAKS = "shapes"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat(np.eye(2), n_per_class, axis=0)
