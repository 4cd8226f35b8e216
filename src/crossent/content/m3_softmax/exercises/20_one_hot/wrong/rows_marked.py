"""Whole rows set to 1.

{call} gave {got}, expected {expected}. `rows[labels] = 1`{where} fills whole rows. Pair each row
with its own label: `rows[np.arange(N), labels] = 1`.
"""

import numpy as np

MARK = r"\[labels\]\s*="


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    rows = np.zeros((len(labels), num_classes))
    rows[labels] = 1
    return rows
