"""n points in all.

{call} returned {got}, expected {expected}. `n_per_class` is the size of each of the three clouds.
"""

import numpy as np

BREAKS = "shapes"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    y = np.sort(np.arange(n_per_class) % 3)
    return CENTRES[y] + rng.standard_normal((len(y), 2)), y
