def predict_proba(X, weights, bias):
    """What the model gives to class 1, for each example.

    Formula: sigmoid(X @ weights + bias).
    X: features, shape (N, D).  weights: shape (D,).  bias: a number.
    Returns probabilities, shape (N,). Finite for scores of ±10000, too.

    predict_proba([[1, 2], [0, 0]], [2, 1], -4) -> [0.5, 0.017986]
    """
    raise NotImplementedError
