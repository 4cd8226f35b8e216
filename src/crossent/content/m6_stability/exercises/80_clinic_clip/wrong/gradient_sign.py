"""The slope points the wrong way.

{call} returned {got}, expected {expected}. The gradient is softmax minus one-hot{where}, so in the
right logit it is negative: more of it makes the loss smaller.
"""

import numpy as np

MARK = r"1\s*-|-=|\+="


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    return -log_probs[rows, labels].mean(), -gradient / len(labels)
