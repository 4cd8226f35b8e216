import numpy as np


def binary_cross_entropy(y_true, y_prob):
    """Mean of -ln of the probability given to what happened."""
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    # One of the two terms of the formula is always 0. Picking the probability of what happened, p or 1 - p, leaves
    # the other out instead of multiplying it by 0, and 0 * ln 0 never comes up.
    happened = np.where(y == 1, p, 1 - p)
    # A certain mistake costs inf. That is the truth, so there is no warning to be given.
    with np.errstate(divide="ignore"):
        return -np.mean(np.log(happened))
