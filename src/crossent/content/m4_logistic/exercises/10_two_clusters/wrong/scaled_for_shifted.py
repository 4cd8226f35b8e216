"""Multiplied, not shifted.

{call} returned {got}, expected {expected}. The clouds are stretched by ±2 and stay at the origin.
Add the centre, do not multiply.
"""

import numpy as np

BREAKS = "centres"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) * -2
    second = rng.standard_normal((n_per_class, 2)) * 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
