import numpy as np


def fit_temperature(logits, labels):
    """The temperature that makes the probabilities of a trained classifier as honest as one number can.

    The loss: mean of -ln softmax(z / T)_label over the rows.
    logits: scores, shape (N, C).  labels: integers in [0, C), shape (N,).
    Returns the T > 0 whose loss is the least, to 0.001. It lies between 0.05 and 50.

    fit_temperature([[2, 0], [2, 0], [2, 0], [2, 0]], [0, 0, 0, 1]) -> 1.820
    fit_temperature([[1, 0], [0, 1], [1, 0]], [0, 1, 1])            -> 1.443
    """
    raise NotImplementedError
