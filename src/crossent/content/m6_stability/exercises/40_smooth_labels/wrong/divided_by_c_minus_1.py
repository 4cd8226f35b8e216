"""Divided by C - 1, and given to all.

{call} returned {got}, expected {expected}. ε / (C - 1){where} belongs to the rule that leaves the
right class out. Here all C classes get their share: ε / C.
"""

import numpy as np

MARK = r"-\s*1"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return (1 - epsilon) * one_hot + epsilon / max(num_classes - 1, 1)
