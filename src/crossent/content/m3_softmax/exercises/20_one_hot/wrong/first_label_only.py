"""Only the first label.

{call} gave {got}, expected {expected}. That is the row of the first label alone. A `return` inside
a loop{where} ends it on its first round: collect the rows, and return them all.
"""

import numpy as np

MARK = r"return|\[0\]"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return np.eye(num_classes)[labels[0]]
