"""Shares of each row.

{call} returned {got}, expected {expected}. Each row is divided by its sum{where}, and a class that never
comes makes 0/0 of it. Leave the counts as they are.
"""

import numpy as np

MARK = r"/"


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)), 1)
    with np.errstate(all="ignore"):
        return counts / counts.sum(axis=1, keepdims=True)
