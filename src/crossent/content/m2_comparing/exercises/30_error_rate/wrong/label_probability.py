"""The probability of the label.

{call} returned {got}, expected {expected}. That is the mean probability of the label{where}. The
error rate only asks which class is largest: `argmax`, then compare.
"""

import numpy as np

MARK = r"arange|labels\]"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    n = len(labels)
    return np.mean(probs[np.arange(n), labels])
