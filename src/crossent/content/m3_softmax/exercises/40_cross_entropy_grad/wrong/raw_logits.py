"""Raw scores for probabilities.

{call} returned {got}, expected {expected}. You subtract the one-hot rows from the logits{where}.
They belong beside the probabilities: `softmax(logits)`.
"""

import numpy as np
from m3_softmax import one_hot

MARK = r"logits\s*-|-="


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (logits - one_hot(labels, logits.shape[1])) / len(logits)
