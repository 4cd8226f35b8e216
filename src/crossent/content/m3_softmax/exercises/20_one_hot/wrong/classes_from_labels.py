"""As many columns as the labels show.

{call} gave {got}, expected {expected}. You count the columns from the largest label{where}. The
last classes may not occur: `num_classes` says how many there are.
"""

import numpy as np

MARK = r"max"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(labels.max() + 1)[labels]
