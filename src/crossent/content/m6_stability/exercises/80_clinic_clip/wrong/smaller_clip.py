"""Another ceiling.

{call} returned {got}, expected {expected}. A smaller bound{where} ends the loss at 27.631, and
there the slope is 0 as before. No bound is needed where no probability is formed: z - ln Σ exp(z).
"""

import numpy as np

MARK = r"clip|maximum|1e-"


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    right = np.clip(probs[rows, labels], 1e-12, 1 - 1e-12)
    gradient[right != probs[rows, labels]] = 0
    return -np.log(right).mean(), gradient / len(labels)
