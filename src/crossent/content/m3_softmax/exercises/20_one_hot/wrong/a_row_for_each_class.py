"""A row for each class.

{call} gave {got}, expected {expected}. Your table has as many rows as classes{where}, and a label
marks the row of its own number. Each label gets a row: `np.zeros((len(labels), num_classes))`,
marked at `[np.arange(len(labels)), labels]`.
"""

import numpy as np


MARK = r"zeros|num_classes,|\* num_classes"


def one_hot(labels, num_classes):
    rows = np.zeros((num_classes, num_classes))
    for label in labels:
        rows[label, label] = 1
    return rows
