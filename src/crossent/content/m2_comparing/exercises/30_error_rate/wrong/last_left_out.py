"""The last row is missing.

{call} returned {got}, expected {expected}. The last row was not looked at: a `range(n - 1)` or
`[:-1]`{where} stops too early.
"""

import numpy as np

MARK = r"-\s*1"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.sum((guesses != labels)[:-1]) / len(labels)
