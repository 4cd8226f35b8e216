"""The sign is turned around.

{call} returned {got}, expected {expected}. You subtract the softmax from the one-hot row{where}.
The slope is what the model says minus what is true: a right class's logit lowers the loss as it
rises.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"-\s*softmax|-\s*probs|return\s*-"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (one_hot(labels, logits.shape[1]) - softmax(logits)) / len(logits)
