"""Both clouds at the origin.

{call} returned {got}, expected {expected}. Nothing is shifted. Take 2 off the first cloud and add 2
to the second.
"""

import numpy as np

BREAKS = "centres"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2))
    second = rng.standard_normal((n_per_class, 2))
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
