"""The least probable class.

{call} returned {got}, expected {expected}. `argmin`{where} finds the smallest entry. The model bets
on the largest: `argmax`.
"""

import numpy as np

MARK = r"argmin"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    return np.mean(np.argmin(probs, axis=1) != labels)
