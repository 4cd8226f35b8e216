"""An epsilon is a ceiling, too.

{call} returned {got}, expected {expected}. Adding 1e-7{where} ends the loss at 16.118 as well. Take
the logarithm on paper: z - ln Σ exp(z).
"""

import numpy as np

MARK = r"1e-|eps"


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    return -np.log(probs[rows, labels] + 1e-7).mean(), gradient / len(labels)
