"""Shares of all.

{call} returned {got}, expected {expected}. The counts are divided by the number of digits{where}. Leave
them as they are.
"""

import numpy as np

MARK = r"/"


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)), 1)
    with np.errstate(all="ignore"):
        return counts / counts.sum()
