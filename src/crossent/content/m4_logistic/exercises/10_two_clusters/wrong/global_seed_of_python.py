"""Python's global seed.

{call} returned {got}, expected {expected}. `random.seed` changes what every other piece of code
draws. Use `random.Random(seed)` or NumPy's generator.
"""

import random

import numpy as np

BREAKS = "global-state"


def two_clusters(n_per_class, seed):
    random.seed(seed)
    X = [[random.gauss(c, 1), random.gauss(c, 1)] for c in (-2, 2) for _ in range(n_per_class)]
    return np.array(X), np.repeat([0, 1], n_per_class)
