"""The identity matrix itself.

{call} gave {got}, expected {expected}. That is the identity matrix{where}, a row for each class.
Pick a row for each label: `np.eye(num_classes)[labels]`.
"""

import numpy as np

MARK = r"eye|identity"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(num_classes)
