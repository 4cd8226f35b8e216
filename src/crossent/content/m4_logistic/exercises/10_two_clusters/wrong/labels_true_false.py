"""True and False.

{call} returned {got}, expected {expected}. The labels are True and False, which NumPy does not
subtract. Use 0 and 1.
"""

import numpy as np

BREAKS = "labels"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([False, True], n_per_class)
