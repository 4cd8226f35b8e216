"""A tie goes to the first.

{call} returned {got}, expected {expected}. Of equally probable classes you take the last{where}.
`np.argmax` takes the first, and so does this exercise; in a loop, compare with `>`, not `>=`.
"""

import numpy as np

MARK = r">=|argsort|::-1"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    c = probs.shape[1]
    guesses = c - 1 - np.argmax(probs[:, ::-1], axis=1)
    return np.mean(guesses != labels)
