"""Only the first row.

{call} gave {got}, expected {expected}. You looked at the first row alone. A `return` inside a
loop{where} ends it on its first round: collect the rows, and return them all.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"return|\[0\]"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits[0]) - one_hot(labels, logits.shape[1])[0]) / len(logits)
