"""Averaged over classes first.

{call} returned {got}, expected {expected}. You averaged within each class and over the classes
then{where}. Every row counts the same here: one mean over all rows.
"""

import numpy as np

MARK = r"unique|for "


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.mean([np.mean(guesses[labels == c] != c) for c in np.unique(labels)])
