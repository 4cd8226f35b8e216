"""The same noise for both.

{call} returned {got}, expected {expected}. One draw is used for both clouds. Draw anew for the
second.
"""

import numpy as np

BREAKS = "independent"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    noise = rng.standard_normal((n_per_class, 2))
    first = noise - 2
    second = noise + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
