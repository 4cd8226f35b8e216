"""The formula for two classes.

{call} gave {got}, expected {expected}. You compare one column with the label as a number{where};
that is the score for two classes, halved. Make the labels one-hot, and add up over all columns.
"""

import numpy as np

MARK = r"\[:,\s*1\]|\[:,\s*-1\]"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    return np.mean((probs[:, 1] - labels) ** 2)
