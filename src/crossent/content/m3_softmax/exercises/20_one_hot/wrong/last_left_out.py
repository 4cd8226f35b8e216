"""The last label is missing.

{call} gave {got}, expected {expected}. The last label was not looked at: a `range(n - 1)` or
`[:-1]`{where} stops too early.
"""

import numpy as np

MARK = r"-\s*1"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    rows = np.zeros((len(labels), num_classes))
    rows[np.arange(len(labels) - 1), labels[:-1]] = 1
    return rows
