"""One-hot labels.

{call} returned {got}, expected {expected}. `to_categorical` makes rows of three. Labels are class
indices.
"""

import keras
import numpy as np

BREAKS = "shapes"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    y = np.repeat(np.arange(3), n_per_class)
    return CENTRES[y] + rng.standard_normal((len(y), 2)), keras.utils.to_categorical(y, 3)
