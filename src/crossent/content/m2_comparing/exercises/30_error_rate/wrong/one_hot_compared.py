"""Compared entry by entry.

{call} returned {got}, expected {expected}. You compared one-hot rows entry by entry{where}, so each
mistake counts twice, and among N · C entries. Compare class with class: one comparison a row.
"""

import numpy as np

MARK = r"eye|one_hot"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    c = probs.shape[1]
    return np.mean(np.eye(c)[guesses] != np.eye(c)[labels])
