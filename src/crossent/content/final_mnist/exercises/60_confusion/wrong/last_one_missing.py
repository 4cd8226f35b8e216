"""The last one is missing.

{call} returned {got}, expected {expected}. A loop ends one too early.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    for i in range(len(labels) - 1):
        counts[labels[i], answers[i]] += 1
    return counts
