"""Only the right class has a slope.

{call} returned {got}, expected {expected}. You left the other columns at 0{where}. Raising a wrong
class's logit raises the loss too: there the slope is the class's probability.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"zeros|\*"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    hot = one_hot(labels, logits.shape[1])
    return hot * (softmax(logits) - 1) / len(logits)
