"""One number for both coordinates.

{call} returned {got}, expected {expected}. Both coordinates of a point get the same noise. Draw
`(n_per_class, 2)` numbers.
"""

import numpy as np

BREAKS = "round"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 1)) - [2, 2]
    second = rng.standard_normal((n_per_class, 1)) + [2, 2]
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
