"""A difference of class numbers.

{call} returned {got}, expected {expected}. You averaged guess minus label{where}. Classes are
names, not sizes: a guess is right or wrong, `!=`.
"""

import numpy as np

MARK = r"-"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.mean(guesses - labels)
