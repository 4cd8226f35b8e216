"""Shuffled rows.

{call} returned {got}, expected {expected}. The clouds come in the order of their labels. `model.fit`
shuffles by itself.
"""

import numpy as np

BREAKS = "labels"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    y = np.repeat(np.arange(3), n_per_class)
    order = rng.permutation(len(y))
    return (CENTRES[y] + rng.standard_normal((len(y), 2)))[order], y[order]
