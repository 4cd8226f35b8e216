"""A threshold for two classes.

{call} gave {got}, expected {expected}. You compare one column with 0.5{where}, which decides
between two classes only. `np.argmax(probs, axis=1)` decides between any number of them.
"""

import numpy as np

MARK = r"\[:,\s*1\]|0?\.5"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = (probs[:, 1] > 0.5).astype(int)
    return np.mean(guesses != labels)
