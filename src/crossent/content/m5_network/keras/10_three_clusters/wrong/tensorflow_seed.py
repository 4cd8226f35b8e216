"""TensorFlow's own seed.

{call} returned {got}, expected {expected}. `tf.random.set_seed` seeds TensorFlow for the whole program.
"""

import numpy as np
import tensorflow as tf

BREAKS = "global-state"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    tf.random.set_seed(seed)
    y = np.repeat(np.arange(3), n_per_class)
    return CENTRES[y] + tf.random.normal((len(y), 2)).numpy(), y
