"""A tie counts as wrong.

{call} returned {got}, expected {expected}. You ask that the label beat all other classes{where}. In
a tie the first of the equals is the guess, and it may be the label: use `np.argmax`.
"""

import numpy as np

MARK = r">"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    n = len(labels)
    p = probs[np.arange(n), labels]
    others = np.sum(probs >= p[:, None], axis=1)
    return np.mean(others > 1)
