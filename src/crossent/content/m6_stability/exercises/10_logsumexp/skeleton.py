import numpy as np


def logsumexp(x, axis=-1):
    """The logarithm of a sum of exponentials, for exponents of any size.

    Formula: ln Σ_j exp(x_j) along the axis.
    x: an array of any shape with at least one axis, or a list. -inf stands for a term of 0. Not modified.
    axis: the axis that is summed over; negative numbers count from the end.
    Returns the shape of x without that axis. Exact for exponents of ±10000; -inf where all of a slice is -inf.

    logsumexp([0, 0])                -> 0.693147
    logsumexp([10000, 9999])         -> 10000.313262
    logsumexp([-np.inf, -np.inf])    -> -np.inf
    logsumexp([[0, 0], [0, 1]], 0)   -> [0.693147, 1.313262]
    """
    raise NotImplementedError
