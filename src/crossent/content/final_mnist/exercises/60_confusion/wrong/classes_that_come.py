"""Only the classes that come.

{call} returned {got}, expected {expected}. Classes that never come have a row and a column, too:
the table is `num_classes` by `num_classes`.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    there = np.unique(np.concatenate([np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)]))
    places = {int(c): i for i, c in enumerate(there)}
    counts = np.zeros((len(there), len(there)), dtype=int)
    for i, j in zip(labels, answers, strict=True):
        counts[places[int(i)], places[int(j)]] += 1
    return counts
