"""Counted from the right.

{call} gave {got}, expected {expected}. The columns run backwards{where}. Class 0 is the first
column, on the left.
"""

import numpy as np

MARK = r"::-1|fliplr|-\s*label"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(num_classes)[labels][:, ::-1]
