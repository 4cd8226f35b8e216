"""One too many in each.

{call} returned {got}, expected {expected}. The table begins with ones. Begin with zeros.
"""

import numpy as np


def confusion_matrix(labels, answers, num_classes=10):
    counts = np.ones((num_classes, num_classes), dtype=int)
    np.add.at(counts, (np.asarray(labels, dtype=int), np.asarray(answers, dtype=int)), 1)
    return counts
