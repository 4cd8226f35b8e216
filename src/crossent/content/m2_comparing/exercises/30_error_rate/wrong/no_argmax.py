"""Probabilities compared with labels.

{call} gave {got}, expected {expected}. You compare the table itself with the labels{where}: a
probability is no class. First find the class of each row, `np.argmax(probs, axis=1)`, then compare.
"""

import numpy as np

MARK = r"!=|=="


def error_rate(probs, labels):
    return np.mean(np.asarray(probs) != np.asarray(labels))
