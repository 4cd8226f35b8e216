"""Classes count from 0.

{call} gave {got}, expected {expected}. You take 1 off the labels{where}. They count from 0 already,
and label 0 lands in the last column.
"""

import numpy as np

MARK = r"-\s*1"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(num_classes)[labels - 1]
