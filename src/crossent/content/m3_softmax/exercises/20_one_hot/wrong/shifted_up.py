"""Classes count from 0.

{call} gave {got}, expected {expected}. You add 1 to the labels{where}. They count from 0, and so do
columns.
"""

import numpy as np

MARK = r"\+\s*1"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(num_classes)[labels + 1]
