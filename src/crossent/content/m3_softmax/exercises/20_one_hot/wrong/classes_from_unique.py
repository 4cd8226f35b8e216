"""As many columns as classes occur.

{call} gave {got}, expected {expected}. You made a column for each class that occurs{where}. Some
may not: `num_classes` says how many there are, and the label is the place.
"""

import numpy as np

MARK = r"unique|set\("


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return (labels[:, None] == np.unique(labels)).astype(float)
