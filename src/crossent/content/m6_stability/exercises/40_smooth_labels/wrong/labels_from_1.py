"""Classes counted from 1.

{call} returned {got}, expected {expected}. The 1 stands one place too far to the left{where}.
Classes count from 0.
"""

import numpy as np

MARK = r"-\s*1"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels).astype(int) - 1]
    return (1 - epsilon) * one_hot + epsilon / num_classes
