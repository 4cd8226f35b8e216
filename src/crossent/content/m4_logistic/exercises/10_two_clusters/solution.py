import numpy as np


def two_clusters(n_per_class, seed):
    """n standard-normal points around (-2, -2), then n around (2, 2)."""
    # A generator of its own: np.random.seed would change what every other piece of code draws after this.
    rng = np.random.default_rng(seed)
    # One generator, used twice: the two clouds get different points. Two generators with the same seed would not.
    first = rng.standard_normal((n_per_class, 2)) - 2
    second = rng.standard_normal((n_per_class, 2)) + 2
    return np.concatenate([first, second]), np.repeat([0, 1], n_per_class)
