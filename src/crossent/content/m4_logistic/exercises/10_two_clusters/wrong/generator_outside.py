"""A generator outside the function.

{call} returned {got}, expected {expected}. The generator lives on between two calls. Make it
inside, from the seed.
"""

import numpy as np

BREAKS = "repeats"


rng = np.random.default_rng(0)


def two_clusters(n_per_class, seed):
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
