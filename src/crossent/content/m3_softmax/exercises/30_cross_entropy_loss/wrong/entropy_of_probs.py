"""The entropy of the model.

{call} returned {got}, expected {expected}. That is how unsure the model is, -Σ q ln q{where}; the
labels have no part in it. Take the right class of each row only.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"probs\s*\*|sum"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.sum(probs * np.log(probs), axis=1))
