"""One long row.

{call} gave {got}, expected {expected}. The rows follow one another in a flat array{where}. The
shape is to be (N, C): a row for each label.
"""

import numpy as np

MARK = r"ravel|flatten|reshape|concatenate|\+="


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(num_classes)[labels].ravel()
