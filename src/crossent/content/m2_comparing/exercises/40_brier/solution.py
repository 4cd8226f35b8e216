import numpy as np


def brier(probs, labels):
    """Mean over the rows of Σ (probs - onehot)²."""
    probs = np.asarray(probs, dtype=float)
    # Row i of the identity matrix is the one-hot vector of class i, so indexing it with the labels gives one for each
    # example. Its size must be the number of columns: not every class needs to occur among the labels.
    one_hot = np.eye(probs.shape[1])[np.asarray(labels)]
    # A sum over the classes, then a mean over the rows. A mean over everything would divide by C as well.
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1))
