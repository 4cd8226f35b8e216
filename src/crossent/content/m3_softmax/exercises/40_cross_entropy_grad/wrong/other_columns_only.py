"""The right class has no slope.

{call} returned {got}, expected {expected}. You left the label's column at 0{where}. There the slope
is its probability minus 1.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"zeros|\*|=\s*0"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    hot = one_hot(labels, logits.shape[1])
    return (1 - hot) * softmax(logits) / len(logits)
