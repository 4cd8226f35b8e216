"""A softmax too many.

{call} gave {got}, expected {expected}. You sent the rows through a softmax{where}. They are
distributions already, and certain ones.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"softmax"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return softmax(np.eye(num_classes)[labels])
