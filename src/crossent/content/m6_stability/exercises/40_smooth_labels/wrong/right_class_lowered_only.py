"""Something is lost.

{call} returned {got}, expected {expected}. The right class has less, but nobody gets it{where}: the
row adds up to 1 - ε. Add ε / C to each class.
"""

import numpy as np

MARK = r"1\s*-"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return (1 - epsilon) * one_hot
