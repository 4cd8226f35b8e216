"""Divided by N - 1.

{call} returned {got}, expected {expected}. You divided by one less than the number of rows{where}.
A fraction divides by all of them.
"""

import numpy as np

MARK = r"-\s*1"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    with np.errstate(all="ignore"):
        return np.sum(guesses != labels) / np.float64(len(labels) - 1)
