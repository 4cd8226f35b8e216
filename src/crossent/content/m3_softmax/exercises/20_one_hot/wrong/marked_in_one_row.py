"""One row for all labels.

{call} gave {got}, expected {expected}. You marked all labels in one row{where}. Each label gets a
row of its own: `np.zeros((len(labels), num_classes))`.
"""

import numpy as np

MARK = r"zeros|max"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    row = np.zeros(num_classes)
    row[labels] = 1
    return row
