"""Rows and columns swapped.

{call} gave {got}, expected {expected}. Here each column is a label{where}. One row for each label
is asked for, shape (N, C).
"""

import numpy as np

MARK = r"zeros|\.T|None|transpose"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    rows = np.zeros((num_classes, len(labels)))
    rows[labels, np.arange(len(labels))] = 1
    return rows
