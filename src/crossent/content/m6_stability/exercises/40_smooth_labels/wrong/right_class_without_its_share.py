"""The right class does not get its share.

{call} returned {got}, expected {expected}. The right class has 1 - ε, the others ε / C{where}: the
row adds up to less than 1. The right class gets ε / C as well.
"""

import numpy as np

MARK = r"where|1\s*-"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return np.where(one_hot == 1, 1 - epsilon, epsilon / num_classes)
