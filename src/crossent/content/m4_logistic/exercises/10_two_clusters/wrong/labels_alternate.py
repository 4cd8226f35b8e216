"""Labels in turns.

{call} returned {got}, expected {expected}. The labels alternate, the clouds do not. `np.tile`
repeats the pair; `np.repeat` repeats each label.
"""

import numpy as np

BREAKS = "labels"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.tile([0, 1], n_per_class)
