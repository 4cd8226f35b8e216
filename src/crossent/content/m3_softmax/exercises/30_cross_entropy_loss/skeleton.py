def cross_entropy_loss(logits, labels):
    """What a classifier pays on average: the surprise at the right class.

    Formula: mean over the rows of -ln softmax(row)[label].
    logits: scores, shape (N, C).
    labels: right classes, integers from 0 to C - 1, shape (N,).
    Returns one number in nats.

    cross_entropy_loss([[0, 0, 0]], [1])           -> 1.098612
    cross_entropy_loss([[2, 1], [0, 3]], [0, 1])   -> 0.180925
    """
    raise NotImplementedError
