"""The labels are indices.

{call} gave {got}, expected {expected}. You took `argmax` of the labels along `axis=1`{where}, as if
they were one-hot. They are class indices already, shape (N,): compare with them directly.
"""

import numpy as np

MARK = r"argmax\(labels|labels.*argmax"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    return np.mean(np.argmax(probs, axis=1) != np.argmax(labels, axis=1))
