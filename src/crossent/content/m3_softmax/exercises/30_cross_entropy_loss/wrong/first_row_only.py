"""Only the first row.

{call} returned {got}, expected {expected}. You looked at the first row alone. A `return` inside a
loop{where} ends it on its first round: indent it less, and divide by the number of rows.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"return|\[0\]"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.log(probs[0, labels[0]])
