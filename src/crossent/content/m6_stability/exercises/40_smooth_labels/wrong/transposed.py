"""Rows and columns are exchanged.

{call} returned {got}, expected {expected}. There is a row for each class{where}. A row for each
label is wanted, shape (N, C).
"""

import numpy as np

MARK = r"\.T|transpose"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return ((1 - epsilon) * one_hot + epsilon / num_classes).T
