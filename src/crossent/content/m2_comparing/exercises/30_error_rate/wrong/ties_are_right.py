"""A tie counts as right.

{call} returned {got}, expected {expected}. You accept the label wherever its probability equals the
largest{where}. In a tie only the first of the equals is the guess: use `np.argmax`.
"""

import numpy as np

MARK = r"max"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    n = len(labels)
    return np.mean(probs[np.arange(n), labels] < probs.max(axis=1))
