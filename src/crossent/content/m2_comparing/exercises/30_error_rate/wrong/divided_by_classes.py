"""Divided by the number of classes.

{call} returned {got}, expected {expected}. You divided by the number of columns{where}. Each row is
one example: divide by the number of rows, or use `np.mean`.
"""

import numpy as np

MARK = r"shape|len\("


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.sum(guesses != labels) / probs.shape[1]
