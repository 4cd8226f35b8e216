"""Divided by all entries.

{call} returned {got}, expected {expected}. You divided by the number of all entries{where}. Each
row is one example: divide by the number of rows.
"""

import numpy as np

MARK = r"size"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.sum(guesses != labels) / probs.size
