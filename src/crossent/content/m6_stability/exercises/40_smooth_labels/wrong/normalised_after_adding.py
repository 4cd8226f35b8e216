"""Added, then divided by the sum.

{call} returned {got}, expected {expected}. You add ε / C and divide each row by its sum{where}.
Then the right class keeps too much: multiply it by 1 - ε instead.
"""

import numpy as np

MARK = r"sum"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    rows = one_hot + epsilon / num_classes
    return rows / rows.sum(axis=1, keepdims=True)
