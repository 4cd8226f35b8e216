"""Every label in every row.

{call} gave {got}, expected {expected}. That picks, for each row, the columns of all labels{where}:
N × N numbers. Pair each row with its own label: `probs[np.arange(N), labels]`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\[:,\s*labels\]|None"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(probs[:, labels]))
