def error_rate(probs, labels):
    """How often the most probable class is not the right one.

    Formula: mean over the rows of [argmax(row) is not the label].
    probs: predicted probabilities, shape (N, C), a row for each example.
    labels: the right classes, integers from 0 to C - 1, shape (N,).
    Returns a fraction from 0 to 1. Of equally probable classes, the first counts.

    error_rate([[0.9, 0.1], [0.2, 0.8]], [0, 0]) -> 0.5
    """
    raise NotImplementedError
