"""A column too many.

{call} gave {got}, expected {expected}. You made one column more than there are classes{where}.
Classes count from 0 to num_classes - 1.
"""

import numpy as np

MARK = r"\+\s*1"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(num_classes + 1)[labels]
