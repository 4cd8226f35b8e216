"""Only the first row.

{call} returned {got}, expected {expected}. You looked at the first row alone. A `return` inside a
loop{where} ends it on its first round: indent it less, and divide by the number of rows.
"""

import numpy as np

MARK = r"return|\[0\]"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.sum((probs[0] - one_hot[0]) ** 2)
