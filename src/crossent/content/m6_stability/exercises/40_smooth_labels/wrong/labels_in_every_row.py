"""Every label is marked in every row.

{call} returned {got}, expected {expected}. `rows[:, labels]` marks the labels of all examples in
each row{where}. Pair each row with its own: `rows[np.arange(len(labels)), labels]`.
"""

import numpy as np

MARK = r"\[:, *"


def smooth_labels(labels, num_classes, epsilon):
    rows = np.full((len(labels), num_classes), epsilon / num_classes)
    rows[:, np.asarray(labels)] += 1 - epsilon
    return rows
