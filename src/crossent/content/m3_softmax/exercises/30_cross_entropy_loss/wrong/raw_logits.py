"""Raw scores for log-probabilities.

{call} returned {got}, expected {expected}. You average minus the right scores{where}. Scores are no
log-probabilities: softmax and logarithm are missing, and such a loss has no lower bound.
"""

import numpy as np

MARK = r"mean|return"


def cross_entropy_loss(logits, labels):
    logits = np.asarray(logits, dtype=float)
    return -np.mean(logits[np.arange(len(labels)), np.asarray(labels)])
