"""The label itself for a 1.

{call} gave {got}, expected {expected}. You put the label's number at its place{where}. A 1 belongs
there, whichever class it is.
"""

import numpy as np

MARK = r"=\s*labels|=\s*label|\*"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    rows = np.zeros((len(labels), num_classes))
    rows[np.arange(len(labels)), labels] = labels
    return rows
