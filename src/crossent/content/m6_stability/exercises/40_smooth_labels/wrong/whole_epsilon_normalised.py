"""ε added to each, then divided by the sum.

{call} returned {got}, expected {expected}. You add ε to each class and divide the row by its
sum{where}. Then C times ε is given away, not ε. Take (1 - ε) of the one-hot row, and add ε / C.
"""

import numpy as np

MARK = r"sum\("


def smooth_labels(labels, num_classes, epsilon):
    rows = np.eye(num_classes)[np.asarray(labels)] + epsilon
    return rows / rows.sum(axis=1, keepdims=True)
