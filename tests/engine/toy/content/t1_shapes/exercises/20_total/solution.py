import numpy as np


def total(sizes):
    """The sum of all sizes."""
    return np.sum(np.asarray(sizes, dtype=float))
