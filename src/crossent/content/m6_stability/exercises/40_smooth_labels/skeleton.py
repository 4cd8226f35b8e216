import numpy as np


def smooth_labels(labels, num_classes, epsilon):
    """Labels as rows that are almost certain: a share epsilon is spread evenly over all classes.

    Formula: (1 - ε) · onehot + ε / C, with C = num_classes.
    labels: integers in [0, C), shape (N,).
    epsilon: ε, from 0 to 1.
    Returns floats, shape (N, C). Each row sums to 1.

    smooth_labels([0, 2], 3, 0.15) -> [[0.9, 0.05, 0.05], [0.05, 0.05, 0.9]]
    smooth_labels([1], 4, 0)       -> [[0, 1, 0, 0]]
    """
    raise NotImplementedError
