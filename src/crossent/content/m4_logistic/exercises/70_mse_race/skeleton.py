def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    """The same loop, on the mean squared error of the probabilities, from any start.

    The loss: mean of (p - y)², with p = sigmoid(X @ weights + bias).
    weights: where to start, shape (D,); None means zeros. The caller's array stays as it is.  bias: where to start.
    The rest is as in train.
    Returns the same dict; "loss" holds the mean squared error.

    train_mse([[1]], [0], 0.15, 1, weights=[2.0], bias=2.0)
        -> {"weights": [[2], [1.994796]], "bias": [2, 1.994796], "loss": [0.964351, 0.963988]}
    """
    raise NotImplementedError
