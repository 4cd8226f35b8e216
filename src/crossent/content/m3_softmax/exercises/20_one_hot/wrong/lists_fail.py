"""Lists are no arrays.

{call} gave {got}, expected {expected}. A list has no `shape` or `size`, and takes no `[:,
None]`{where}. Begin with `labels = np.asarray(labels)`.
"""

import numpy as np

MARK = r"labels\.|labels\["


def one_hot(labels, num_classes):
    rows = np.zeros((labels.shape[0], num_classes))
    rows[np.arange(labels.shape[0]), labels] = 1
    return rows
