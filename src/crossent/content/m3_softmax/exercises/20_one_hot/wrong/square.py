"""As many columns as labels.

{call} gave {got}, expected {expected}. The identity matrix has one column for each label{where}. It
needs one for each class: `num_classes`.
"""

import numpy as np

MARK = r"eye|identity|zeros"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(len(labels))[labels]
