"""No ones.

{call} returned {got}, expected {expected}. All labels are 0. The second cloud is labelled 1.
"""

import numpy as np

BREAKS = "labels"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.zeros(2 * n_per_class)
