"""Column and row swapped.

{call} gave {got}, expected {expected}. The label is used as the row{where}. It is the column:
`rows[np.arange(N), labels] = 1`.
"""

import numpy as np

MARK = r"\[labels,"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    rows = np.zeros((len(labels), num_classes))
    rows[labels, np.arange(len(labels))] = 1
    return rows
