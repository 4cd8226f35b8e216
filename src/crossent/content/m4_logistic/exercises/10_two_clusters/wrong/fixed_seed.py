"""A fixed seed.

{call} returned {got}, expected {expected}. Every seed gives the same points. Use the argument:
`np.random.default_rng(seed)`.
"""

import numpy as np

BREAKS = "differs"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(42)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
