"""The right ones, counted.

{call} returned {got}, expected {expected}. You counted the rows that are right. The share of the
wrong ones is asked for{where},
and a mean of True and False is a share.
"""

import numpy as np

MARK = r"sum|\+=|=="


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return int(np.sum(guesses == labels))
