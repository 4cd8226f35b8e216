"""Only the first row.

{call} returned {got}, expected {expected}. You looked at the first row alone. A `return` inside a
loop{where} ends it on its first round: indent it less, and divide by the number of rows.
"""

import numpy as np

MARK = r"return|\[0\]"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    return float(np.argmax(probs[0]) != labels[0])
