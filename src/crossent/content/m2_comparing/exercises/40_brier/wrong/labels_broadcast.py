"""Labels along the wrong axis.

{call} gave {got}, expected {expected}. You subtracted the labels as they are{where}: NumPy lines
them up with the columns, if it can. Make them one-hot first, `np.eye(C)[labels]`.
"""

import numpy as np

MARK = r"labels"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    return np.mean(np.sum((probs - labels) ** 2, axis=1))
