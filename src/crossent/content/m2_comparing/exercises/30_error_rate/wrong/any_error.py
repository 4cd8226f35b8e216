"""One error spoils all.

{call} returned {got}, expected {expected}. You ask whether any row is wrong{where}. The share of
wrong rows is asked for, and
a mean of True and False is a share.
"""

import numpy as np

MARK = r"any|array_equal|all"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return float(np.any(guesses != labels))
