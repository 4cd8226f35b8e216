"""One noise for all clouds.

{call} returned {got}, expected {expected}. The same numbers are added to each centre. Draw for all 3n
points.
"""

import numpy as np

BREAKS = "independent"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    noise = rng.standard_normal((n_per_class, 2))
    return np.concatenate([c + noise for c in CENTRES]), np.repeat(np.arange(3), n_per_class)
