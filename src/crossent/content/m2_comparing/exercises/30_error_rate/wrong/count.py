"""A count, not a fraction.

{call} returned {got}, expected {expected}. You counted the wrong rows{where}. Divide the
count by the number of rows, or take their `mean`.
"""

import numpy as np

MARK = r"sum|\+="


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return int(np.sum(guesses != labels))
