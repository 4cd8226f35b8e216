import numpy as np


def sigmoid(z):
    """1 / (1 + exp(-z)), with an exponent that is never above 0."""
    z = np.asarray(z, dtype=float)
    # exp(-z) overflows for z = -1000. exp(-|z|) lies between 0 and 1 for any z, so nothing can overflow.
    small = np.exp(-np.abs(z))
    # For z >= 0 that is the formula itself. For z < 0, multiply numerator and denominator by exp(z): exp(z) / (1 + exp(z)).
    return np.where(z >= 0, 1, small) / (1 + small)
