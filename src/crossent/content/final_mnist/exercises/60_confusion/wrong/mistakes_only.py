"""Only the mistakes.

{call} returned {got}, expected {expected}. The right answers are missing from the diagonal.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)), 1)
    np.fill_diagonal(counts, 0)
    return counts
