"""Each pair counts once.

{call} returned {got}, expected {expected}. `counts[labels, answers] += 1` adds 1 to each cell,
however often its pair comes. Use `np.add.at`, or a loop.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.zeros((num_classes, num_classes), dtype=int)
    counts[np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)] += 1
    return counts
