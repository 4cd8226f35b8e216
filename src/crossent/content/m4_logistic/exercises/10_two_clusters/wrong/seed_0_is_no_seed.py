"""0 is taken for no seed.

{call} returned {got}, expected {expected}. `if seed:` is false for 0, which is a seed like any
other.
"""

import numpy as np

BREAKS = "repeats"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed) if seed else np.random.default_rng()
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
