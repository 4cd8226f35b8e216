"""The seed is not used.

{call} returned {got}, expected {expected}. Hand it to the generator: `np.random.default_rng(seed)`.
"""

import numpy as np

BREAKS = "repeats"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng()
    y = np.repeat(np.arange(3), n_per_class)
    return CENTRES[y] + rng.standard_normal((len(y), 2)), y
