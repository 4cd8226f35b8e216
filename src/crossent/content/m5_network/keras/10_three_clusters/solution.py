import numpy as np


def three_clusters(n_per_class, seed):
    """n points with unit noise around each of (0, 0), (3, 3) and (-3, 3), in the order of their labels."""
    # A generator of its own: keras.utils.set_random_seed would change what every other piece of code draws after this.
    rng = np.random.default_rng(seed)
    centres = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = np.repeat(np.arange(3), n_per_class)
    # float32 is what the weights of a Keras layer are.
    return (centres[y] + rng.standard_normal((len(y), 2))).astype("float32"), y
