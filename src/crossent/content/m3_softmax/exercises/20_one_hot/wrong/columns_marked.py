"""Whole columns set to 1.

{call} gave {got}, expected {expected}. Each mark shows in all rows{where}: `rows[:, labels] = 1`
sets whole columns, and `[[0] * C] * N` is one list N times. Pair each row of `np.zeros((N, C))`
with its own label: `rows[np.arange(N), labels] = 1`.
"""

import numpy as np

MARK = r"\[:,\s*labels\]\s*=|\]\s*\*"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    rows = np.zeros((len(labels), num_classes))
    rows[:, labels] = 1
    return rows
