"""The slope of a squared error.

{call} returned {got}, expected {expected}. The factor p(1 - p){where} belongs to squared error
behind a sigmoid, and makes the slope vanish where the model is sure and wrong. In cross-entropy it
cancels: softmax minus one-hot.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"1\s*-"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits)
    return (probs - one_hot(labels, logits.shape[1])) * probs * (1 - probs) / len(logits)
