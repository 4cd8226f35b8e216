"""Only the first label.

{call} returned {got}, expected {expected}. There is one row{where}. A row for each label is wanted,
shape (N, C).
"""

import numpy as np

MARK = r"\[0\]"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return (1 - epsilon) * one_hot[0] + epsilon / num_classes
