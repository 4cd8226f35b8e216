"""Only a certain guess counts.

{call} returned {got}, expected {expected}. You ask that the label have probability 1{where}. The
largest entry is enough: `argmax`, then compare.
"""

import numpy as np

MARK = r"1"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    n = len(labels)
    return np.mean(probs[np.arange(n), labels] != 1)
