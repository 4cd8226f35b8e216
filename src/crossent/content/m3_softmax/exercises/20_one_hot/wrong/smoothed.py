"""Not quite certain.

{call} gave {got}, expected {expected}. You gave the other classes a little{where}. That is label
smoothing; here the label gets 1 and the others 0.
"""

import numpy as np

MARK = r"0?\.\d+"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    rows = np.full((len(labels), num_classes), 0.1 / num_classes)
    rows[np.arange(len(labels)), labels] += 0.9
    return rows
