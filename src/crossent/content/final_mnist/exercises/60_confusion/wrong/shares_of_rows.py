"""Shares of each row.

{call} returned {got}, expected {expected}. Each row is divided by its sum. Leave the counts as they
are.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)), 1)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
