import numpy as np


def log_softmax(logits, axis=-1):
    """Logarithms of the softmax, exact where the softmax itself is 0.

    Formula: z_c - ln Σ_k exp(z_k) along the axis.
    logits: an array of any shape with at least one axis, or a list. Not modified.
    axis: the axis of the classes.
    Returns the shape of logits, in nats. Exact for logits of ±10000.

    log_softmax([0, 0])                  -> [-0.693147, -0.693147]
    log_softmax([0, 10000])              -> [-10000, 0]
    log_softmax([[0, 2], [0, 1]], 0)     -> [[-0.693147, -0.313262], [-0.693147, -1.313262]]
    """
    raise NotImplementedError
