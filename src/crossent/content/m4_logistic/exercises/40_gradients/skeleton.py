def gradients(X, y, weights, bias):
    """The slope of the mean binary cross-entropy in each weight and in the bias.

    The model: p = sigmoid(X @ weights + bias). The slope in the score of one example is p - y.
    X: features, shape (N, D).  y: labels, 0 or 1, shape (N,).
    weights: shape (D,).  bias: a number.
    Returns grad_weights of shape (D,), and grad_bias, a number. Finite for scores of ±10000, too.

    gradients([[1, 2]], [1], [0, 0], 0) -> ([-0.5, -1.0], -0.5)
    """
    raise NotImplementedError
