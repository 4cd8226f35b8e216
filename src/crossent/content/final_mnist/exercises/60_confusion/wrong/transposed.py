"""Rows and columns are exchanged.

{call} returned {got}, expected {expected}. The true class is the row, the answer the column:
`counts[label, answer]`.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(answers, dtype=int), np.asarray(labels, dtype=int)), 1)
    return counts
