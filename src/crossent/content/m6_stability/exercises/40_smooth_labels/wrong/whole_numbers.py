"""Cut down to whole numbers.

{call} returned {got}, expected {expected}. The rows hold whole numbers{where}, and shares between 0
and 1 are cut down to 0. Make them floats.
"""

import numpy as np

MARK = r"int"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return ((1 - epsilon) * one_hot + epsilon / num_classes).astype(int)
