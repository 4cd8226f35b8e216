"""Rounding finds no winner.

{call} returned {got}, expected {expected}. Rounding{where} makes zeros of all entries up to one
half, so a row may lose its winner. Take `np.argmax(probs, axis=1)` of the probabilities as they
are.
"""

import numpy as np

MARK = r"round|rint"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    return np.mean(np.argmax(np.round(probs), axis=1) != labels)
