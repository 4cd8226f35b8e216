"""A few points, many times.

{call} returned {got}, expected {expected}. Ten points are repeated. Draw n of them.
"""

import numpy as np

BREAKS = "independent"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.choice(rng.standard_normal((500, 2)), n_per_class) - 2
    second = rng.choice(rng.standard_normal((500, 2)), n_per_class) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
