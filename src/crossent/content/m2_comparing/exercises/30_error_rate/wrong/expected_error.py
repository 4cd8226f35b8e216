"""Probabilities instead of decisions.

{call} returned {got}, expected {expected}. That is the mean of 1 minus the label's
probability{where}. The error rate only asks which class is largest: `argmax`, then compare.
"""

import numpy as np

MARK = r"1\s*-|arange"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    n = len(labels)
    return np.mean(1 - probs[np.arange(n), labels])
