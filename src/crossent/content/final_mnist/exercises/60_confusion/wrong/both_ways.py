"""Counted both ways.

{call} returned {got}, expected {expected}. Each pair is added to two cells. It belongs to that of
its label and its answer.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)), 1)
    return counts + counts.T
