"""Each class gets the whole share.

{call} returned {got}, expected {expected}. Each class gets ε{where}, so the row adds up to more
than 1. Each gets ε / C.
"""

import numpy as np

MARK = r"\+"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return (1 - epsilon) * one_hot + epsilon
