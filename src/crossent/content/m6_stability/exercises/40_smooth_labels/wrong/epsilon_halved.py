"""Only two classes.

{call} returned {got}, expected {expected}. ε / 2{where} is right for two classes. In general it is
ε / C.
"""

import numpy as np

MARK = r"/\s*2"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return (1 - epsilon) * one_hot + epsilon / 2
