import numpy as np


def binary_cross_entropy_from_logits(logits, y):
    """The mean surprise at what happened, from scores instead of probabilities.

    Formula: mean of -(y ln σ(z) + (1 - y) ln(1 - σ(z))), σ the sigmoid.
    logits: scores z of class 1, shape (N,).
    y: labels, 0 or 1, whole numbers or floats, shape (N,).
    Returns one number in nats. Exact for scores of ±10000, and so is its slope.

    binary_cross_entropy_from_logits([0, 0], [1, 0])      -> 0.693147
    binary_cross_entropy_from_logits([2, -1], [1, 0])     -> 0.220095
    binary_cross_entropy_from_logits([-50], [1])          -> 50.0
    binary_cross_entropy_from_logits([10000], [0])        -> 10000.0
    """
    raise NotImplementedError
