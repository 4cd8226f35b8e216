def confusion_matrix(labels, answers, num_classes=10):
    """How often each class was taken for each.

    labels: the true classes, integers, shape (N,).  answers: the classes that the model gave, integers, shape (N,).
    Returns counts, integers, shape (num_classes, num_classes): in row i and column j those of class i that were taken for j.

    confusion_matrix([0, 0, 1, 2], [0, 1, 1, 2], 3) -> [[1, 1, 0], [0, 1, 0], [0, 0, 1]]
    """
    raise NotImplementedError
