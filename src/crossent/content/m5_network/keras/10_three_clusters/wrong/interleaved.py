"""Labels in turn.

{call} returned {got}, expected {expected}. `np.tile` repeats the whole row, `np.repeat` each number.
"""

import numpy as np

BREAKS = "labels"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    y = np.tile(np.arange(3), n_per_class)
    return CENTRES[y] + rng.standard_normal((len(y), 2)), y
