def one_hot(labels, num_classes):
    """Labels as rows that are certain: 1 at the label, 0 elsewhere.

    labels: right classes, integers from 0 to num_classes - 1, shape (N,).
    num_classes: C, how many classes there are, whether or not all of them occur.
    Returns floats, shape (N, C).

    one_hot([2, 0], 3) -> [[0, 0, 1], [1, 0, 0]]
    """
    raise NotImplementedError
