"""A softmax of the rows.

{call} returned {got}, expected {expected}. You take the softmax of the one-hot rows{where}.
Smoothing is a mixture: 1 - ε of the one-hot row and ε of the even one.
"""

import numpy as np

MARK = r"exp"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    powers = np.exp(one_hot)
    return (1 - epsilon) * powers / powers.sum(axis=1, keepdims=True) + epsilon / num_classes
