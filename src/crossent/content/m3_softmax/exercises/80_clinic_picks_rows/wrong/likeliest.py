"""The likeliest class.

{call} returned {got}, expected {expected}. You take the largest entry of each row{where}. That
looks fine while the model is right; the labels say what counts.
"""

import numpy as np

MARK = r"max\(axis|amax|\bmax\(log"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_probs.max(axis=1))
