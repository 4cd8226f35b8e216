"""The median instead of the mean.

{call} returned {got}, expected {expected}. `median`{where} looks at the middle row only. Average
all rows: `mean`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"median"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return np.median(-np.log(probs[np.arange(len(labels)), labels]))
