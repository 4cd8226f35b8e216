"""Shuffled.

{call} returned {got}, expected {expected}. The points are in random order. Here they are in order
of their labels, as a drawing wants them.
"""

import numpy as np

BREAKS = "labels"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    order = rng.permutation(2 * n_per_class)
    return np.concatenate([first, second])[order], np.repeat([0, 1], n_per_class)[order]
