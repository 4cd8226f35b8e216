"""Two generators, one seed.

{call} returned {got}, expected {expected}. Two generators with the same seed draw the same numbers.
Use one for both clouds.
"""

import numpy as np

BREAKS = "independent"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = np.random.default_rng(seed).standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
