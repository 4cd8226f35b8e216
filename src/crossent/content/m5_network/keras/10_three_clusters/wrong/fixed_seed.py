"""Always the same seed.

{call} returned {got}, expected {expected}. The generator gets 0 whatever `seed` is.
"""

import numpy as np

BREAKS = "differs"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng(0)
    y = np.repeat(np.arange(3), n_per_class)
    return CENTRES[y] + rng.standard_normal((len(y), 2)), y
