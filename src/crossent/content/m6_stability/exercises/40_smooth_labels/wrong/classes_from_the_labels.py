"""Classes that do not occur are forgotten.

{call} returned {got}, expected {expected}. You count the classes in the labels{where}. A class may
be missing there. `num_classes` says how many there are.
"""

import numpy as np

MARK = r"max\(|unique"


def smooth_labels(labels, num_classes, epsilon):
    labels = np.asarray(labels)
    num_classes = int(labels.max()) + 1
    return (1 - epsilon) * np.eye(num_classes)[labels] + epsilon / num_classes
