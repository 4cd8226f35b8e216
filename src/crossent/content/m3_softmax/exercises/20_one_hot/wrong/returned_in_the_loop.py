"""Only the first label is marked.

{call} gave {got}, expected {expected}. All rows but the first are 0. Does the `return`{where} stand
inside the loop? Move it behind: it ends the function in the first round.
"""

import numpy as np


MARK = r"return"


def one_hot(labels, num_classes):
    rows = np.zeros((len(labels), num_classes))
    for i, label in enumerate(labels):
        rows[i, label] = 1
        return rows
