"""That is the accuracy.

{call} returned {got}, expected {expected}. You counted the rows that are right. The error rate
counts the wrong ones: use `!=` in place of `==`{where}, or take it from 1.
"""

import numpy as np

MARK = r"=="


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.mean(guesses == labels)
