"""The seed of the whole program.

{call} returned {got}, expected {expected}. NumPy's global state is set. Use
`np.random.default_rng(seed)`.
"""

import numpy as np

BREAKS = "global-state"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    np.random.seed(seed)
    y = np.repeat(np.arange(3), n_per_class)
    return CENTRES[y] + np.random.randn(len(y), 2), y
