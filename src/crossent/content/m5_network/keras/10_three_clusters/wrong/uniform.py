"""Uniform noise.

{call} returned {got}, expected {expected}. `rng.random` draws evenly between 0 and 1.
`rng.standard_normal` draws from a bell.
"""

import numpy as np

BREAKS = "spread"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    y = np.repeat(np.arange(3), n_per_class)
    return CENTRES[y] + 2 * rng.random((len(y), 2)) - 1, y
