"""Shares of all.

{call} returned {got}, expected {expected}. Those are divided by the number of digits. Leave the
counts as they are.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)), 1)
    return counts / max(len(labels), 1)
