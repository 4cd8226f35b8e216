"""ε and 1 - ε are exchanged.

{call} returned {got}, expected {expected}. The one-hot row gets ε and the even row 1 - ε{where}. It
is the other way round: ε is what is taken away.
"""

import numpy as np

MARK = r"epsilon"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return epsilon * one_hot + (1 - epsilon) / num_classes
