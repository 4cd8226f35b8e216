"""The sign, and 1/N.

{call} returned {got}, expected {expected}. You subtract the softmax from the one-hot row{where};
the slope is softmax minus one-hot. And the loss is a mean: divide by the number of rows.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"-\s*softmax|-\s*probs|return\s*-"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return one_hot(labels, logits.shape[1]) - softmax(logits)
