"""In percent.

{call} returned {got}, expected {expected}. You multiplied by 100{where}. A fraction from 0 to 1 is
asked for.
"""

import numpy as np

MARK = r"100"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return 100 * np.mean(guesses != labels)
