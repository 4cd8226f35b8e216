"""The mean is missing.

{call} returned {got}, expected {expected}. That is one True or False for each row. Their mean is
the share of wrong rows.
"""

import numpy as np

MARK = r"return"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return guesses != labels
