def train(X, y, learning_rate=0.1, epochs=100):
    """Gradient descent on the mean binary cross-entropy, from zeros, each step with all examples.

    X: features, shape (N, D).  y: labels, 0 or 1, shape (N,).
    learning_rate: how far along the slope a step goes.  epochs: how many steps.
    Returns a dict of arrays: "weights" (epochs + 1, D), "bias" (epochs + 1,), "loss" (epochs + 1,). Row 0 is before
    the first step, row k after k steps.

    train([[-1], [1]], [0, 1], 1.0, 1) -> {"weights": [[0], [0.5]], "bias": [0, 0], "loss": [0.6931, 0.4741]}
    """
    raise NotImplementedError
