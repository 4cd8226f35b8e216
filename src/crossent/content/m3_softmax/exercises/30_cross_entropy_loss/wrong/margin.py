"""A margin, not a surprise.

{call} returned {got}, expected {expected}. That is how far the best score is above the right
one{where}. The loss takes ln Σ exp(z) in place of the largest score: it is never quite 0.
"""

import numpy as np

MARK = r"max"


def cross_entropy_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return np.mean(logits.max(axis=1) - logits[np.arange(len(labels)), labels])
