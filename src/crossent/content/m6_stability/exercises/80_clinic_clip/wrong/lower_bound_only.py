"""Half of the clip is left.

{call} returned {got}, expected {expected}. The upper bound has gone, the lower one is still
there{where}, and it is the one that makes the ceiling.
"""

import numpy as np

MARK = r"maximum|clip"


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    right = np.maximum(probs[rows, labels], 1e-7)
    gradient[right != probs[rows, labels]] = 0
    return -np.log(right).mean(), gradient / len(labels)
