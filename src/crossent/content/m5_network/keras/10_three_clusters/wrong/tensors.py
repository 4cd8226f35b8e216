"""Tensors, not arrays.

{call} returned {got}, expected {expected}. Keras takes arrays; they are what the functions of the other
modules take, too.
"""

import numpy as np
import tensorflow as tf

BREAKS = "arrays"
CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])


def three_clusters(n_per_class, seed):
    rng = np.random.default_rng(seed)
    y = np.repeat(np.arange(3), n_per_class)
    return tf.constant(CENTRES[y] + rng.standard_normal((len(y), 2))), tf.constant(y)
