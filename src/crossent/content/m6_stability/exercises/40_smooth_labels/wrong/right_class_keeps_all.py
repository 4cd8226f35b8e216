"""The rows add up to more than 1.

{call} returned {got}, expected {expected}. The share is added to each class, but not taken from the
right one{where}. Multiply the one-hot row by 1 - ε first.
"""

import numpy as np

MARK = r"\+"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return one_hot + epsilon / num_classes
