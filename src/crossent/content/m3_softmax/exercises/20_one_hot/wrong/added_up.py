"""One row for all labels.

{call} gave {got}, expected {expected}. You marked all labels in one row{where}. Each label gets a
row of its own.
"""

import numpy as np

MARK = r"zeros|bincount|sum"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.bincount(labels, minlength=num_classes).astype(float)
