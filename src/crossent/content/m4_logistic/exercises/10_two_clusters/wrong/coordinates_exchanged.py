"""The same noise, coordinates exchanged.

{call} returned {got}, expected {expected}. The second cloud is the first with its coordinates
exchanged. Draw anew.
"""

import numpy as np

BREAKS = "independent"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = first[:, ::-1] + 4
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
