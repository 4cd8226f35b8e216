"""Divided by the number of labels.

{call} returned {got}, expected {expected}. You divide ε by the number of labels{where}. It is
shared among the classes: ε / C.
"""

import numpy as np

MARK = r"len\(|shape\[0\]|size"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return (1 - epsilon) * one_hot + epsilon / len(one_hot)
