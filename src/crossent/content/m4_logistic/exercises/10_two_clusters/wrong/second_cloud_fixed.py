"""The second cloud is fixed.

{call} returned {got}, expected {expected}. The second cloud is the same for every seed. Draw both
from one generator.
"""

import numpy as np

BREAKS = "differs"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = np.random.default_rng(0).standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
