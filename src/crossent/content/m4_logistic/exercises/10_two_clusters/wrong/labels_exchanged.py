"""Ones first.

{call} returned {got}, expected {expected}. The first cloud is labelled 1. The cloud around (-2, -2)
comes first, with label 0.
"""

import numpy as np

BREAKS = "labels"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([1, 0], n_per_class)
