"""The one-hot rows are missing.

{call} returned {got}, expected {expected}. Those are the probabilities divided by N{where}; the
labels have no part in it. Subtract the one-hot rows first.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"return"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return softmax(logits) / len(logits)
