"""Distance between classes.

{call} returned {got}, expected {expected}. You averaged the distance between guess and
label{where}. Classes are names, not sizes: a guess is right or wrong, `!=`.
"""

import numpy as np

MARK = r"abs|-"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.mean(np.abs(guesses - labels))
