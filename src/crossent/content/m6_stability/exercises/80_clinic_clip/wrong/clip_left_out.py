"""The logarithm of 0.

{call} returned {got}, expected {expected}. Without the clip, ln 0 is `-inf` where the probability
is rounded to 0{where}. Do not form the probability: z - ln Σ exp(z).
"""

import numpy as np

MARK = r"log\("


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    with np.errstate(divide='ignore'):
        return -np.log(probs[rows, labels]).mean(), gradient / len(labels)
