"""Everybody's seed.

{call} returned {got}, expected {expected}. `keras.utils.set_random_seed` seeds Python, NumPy and
TensorFlow for the whole program.
"""

import keras
import numpy as np

BREAKS = "global-state"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    keras.utils.set_random_seed(seed)
    y = np.repeat(np.arange(3), n_per_class)
    return CENTRES[y] + np.random.randn(len(y), 2), y
