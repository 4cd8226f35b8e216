"""The labels are missing.

{call} returned {got}, expected {expected}. Only X comes back. Return both: `return X, y`.
"""

import numpy as np

BREAKS = "shapes"


def two_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second])
