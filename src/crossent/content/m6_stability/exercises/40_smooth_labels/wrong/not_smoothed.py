"""Not smoothed.

{call} returned {got}, expected {expected}. Those are one-hot rows{where}. Take 1 - ε of them, and
add ε / C.
"""

import numpy as np


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return one_hot
