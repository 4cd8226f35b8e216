"""Not divided by their sum.

{call} returned {got}, expected {expected}. You use the exponentials as they are{where}. Each row
has to add up to 1: `softmax(logits)`.
"""

import numpy as np
from m3_softmax import one_hot

MARK = r"exp"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (np.exp(logits) - one_hot(labels, logits.shape[1])) / len(logits)
