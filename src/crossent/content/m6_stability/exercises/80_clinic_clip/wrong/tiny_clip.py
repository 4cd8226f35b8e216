"""A much smaller clip.

{call} returned {got}, expected {expected}. A clip at 1e-300{where} moves the ceiling to 690.78 nats
and keeps it. Take the loss of z - ln Σ exp(z): no probability is formed, and nothing has to be
clipped.
"""

import numpy as np

MARK = r"1e-3\d\d|clip|maximum"


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = powers / powers.sum(axis=1, keepdims=True)
    right = np.clip(probs[rows, labels], 1e-300, 1)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    gradient[right != probs[rows, labels]] = 0
    return -np.log(right).mean(), gradient / len(labels)
