"""The mean's 1/N is missing.

{call} returned {got}, expected {expected}. The loss is a mean over the rows{where}: each row has a
share of 1/N in it, and so has its slope. Divide by the number of rows.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"return"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return softmax(logits) - one_hot(labels, logits.shape[1])
