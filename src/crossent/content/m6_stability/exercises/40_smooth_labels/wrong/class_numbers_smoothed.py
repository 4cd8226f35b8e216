"""The numbers of the classes are smoothed.

{call} returned {got}, expected {expected}. You multiply the labels themselves{where}. That works
for a yes or no of 0 and 1. A class number is a name: make a one-hot row of it first,
`np.eye(num_classes)[labels]`.
"""

import numpy as np

MARK = r"labels"


def smooth_labels(labels, num_classes, epsilon):
    return np.asarray(labels) * (1 - epsilon) + epsilon / num_classes
