"""Classes count from 0.

{call} returned {got}, expected {expected}. You added 1 to the labels{where}. Both labels and
guesses count from 0: compare them as they are.
"""

import numpy as np

MARK = r"[+-]\s*1"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.mean(guesses != labels + 1)
