"""Row and column swapped.

{call} gave {got}, expected {expected}. The label is used as the row{where}. It is the column:
`probs[np.arange(N), labels]`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\[labels,"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(probs[labels, np.arange(len(labels))]))
