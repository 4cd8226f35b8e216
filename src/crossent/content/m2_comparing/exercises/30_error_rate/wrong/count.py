"""A count, not a fraction.

{call} returned {got}, expected {expected}. You counted the wrong rows. Divide by the number of
rows: `mean` in place of `sum`{where}.
"""

import numpy as np

MARK = r"sum|\+="


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return int(np.sum(guesses != labels))
