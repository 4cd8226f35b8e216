"""Only the right ones.

{call} returned {got}, expected {expected}. The mistakes are missing: each has its cell beside the
diagonal.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)), 1)
    return np.diag(np.diag(counts))
