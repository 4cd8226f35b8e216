"""Uniform, though as wide.

{call} returned {got}, expected {expected}. The spread is right, the shape is not: uniform noise has
no tails. Draw with `standard_normal`.
"""

import numpy as np

BREAKS = "bell"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.uniform(-(3**0.5), 3**0.5, (n_per_class, 2)) - 2
    second = rng.uniform(-(3**0.5), 3**0.5, (n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
