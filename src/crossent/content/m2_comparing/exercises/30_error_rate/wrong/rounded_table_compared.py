"""Rounded probabilities are no classes.

{call} gave {got}, expected {expected}. You round the whole table and compare it with the
labels{where}. A label is the place of the largest entry: `np.argmax(probs, axis=1)`, one for each
row, then compare.
"""

import numpy as np

MARK = r"round|rint"


def error_rate(probs, labels):
    return np.mean(np.round(probs) != np.asarray(labels))
