def cross_entropy_grad(logits, labels):
    """The slope of the classification loss in every logit.

    Formula: (softmax(logits) - onehot(labels)) / N.
    logits: scores, shape (N, C).
    labels: right classes, integers from 0 to C - 1, shape (N,).
    Returns slopes, shape (N, C). Each row sums to 0.

    cross_entropy_grad([[0, 0]], [1]) -> [[0.5, -0.5]]
    """
    raise NotImplementedError
