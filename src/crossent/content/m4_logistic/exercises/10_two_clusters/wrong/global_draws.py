"""Drawn from the global state.

{call} returned {got}, expected {expected}. Each call gives other points, drawn from NumPy's global
state. Use `np.random.default_rng(seed)`.
"""

import numpy as np

BREAKS = "repeats"


def two_clusters(n_per_class, seed):
    first = np.random.randn(n_per_class, 2) - 2
    second = np.random.randn(n_per_class, 2) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
