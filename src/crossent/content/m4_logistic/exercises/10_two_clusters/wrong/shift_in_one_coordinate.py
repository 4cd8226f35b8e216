"""Shifted in one coordinate.

{call} returned {got}, expected {expected}. Only the first coordinate is shifted. The centres are
(-2, -2) and (2, 2): shift both.
"""

import numpy as np

BREAKS = "centres"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - [2, 0]
    second = rng.standard_normal((n_per_class, 2)) + [2, 0]
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
