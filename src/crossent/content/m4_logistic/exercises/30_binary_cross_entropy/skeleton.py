def binary_cross_entropy(y_true, y_prob):
    """The mean surprise at what happened, where each thing happens (1) or does not (0).

    Formula: mean of -(y ln p + (1 - y) ln(1 - p)).
    y_true: labels, 0 or 1, shape (N,).
    y_prob: the probability that was given to 1, shape (N,). It may be exactly 0 or 1.
    Returns one number in nats.

    binary_cross_entropy([1, 0], [0.9, 0.2]) -> 0.164252
    binary_cross_entropy([1, 0], [1, 0])     -> 0.0
    """
    raise NotImplementedError
