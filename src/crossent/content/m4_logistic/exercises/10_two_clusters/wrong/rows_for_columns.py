"""A point a column.

{call} returned {got}, expected {expected}. X has the points in its columns. A row a point is asked
for: draw `(n_per_class, 2)`.
"""

import numpy as np

BREAKS = "shapes"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]).T, np.repeat([0, 1], n_per_class)
