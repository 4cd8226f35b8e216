import numpy as np


def one_hot(labels, num_classes):
    """1 at the label, 0 elsewhere."""
    # Row k of the identity matrix is the one-hot row of class k. Picking rows by the labels does the rest, and the
    # number of columns is num_classes even where the last class does not occur.
    return np.eye(num_classes)[np.asarray(labels, dtype=int)]
