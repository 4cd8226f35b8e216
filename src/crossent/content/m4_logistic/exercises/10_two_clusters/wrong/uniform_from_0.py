"""Uniform from 0 to 1.

{call} returned {got}, expected {expected}. `random` draws from 0 to 1, whose mean is one half. Draw
with `standard_normal`.
"""

import numpy as np

BREAKS = "centres"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.random((n_per_class, 2)) - 2
    second = rng.random((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
