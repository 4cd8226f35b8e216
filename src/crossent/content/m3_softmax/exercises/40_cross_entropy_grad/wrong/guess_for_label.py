"""The guess for the label.

{call} returned {got}, expected {expected}. You marked the class that the model finds
likeliest{where}. The labels say which one is right.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"argmax|max"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits)
    return (probs - np.eye(logits.shape[1])[probs.argmax(axis=1)]) / len(logits)
