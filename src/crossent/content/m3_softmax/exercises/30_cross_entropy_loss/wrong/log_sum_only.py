"""The right score is missing.

{call} returned {got}, expected {expected}. That is the mean of ln Σ exp(z){where}. Take the right
class's score off in each row.
"""

import numpy as np

MARK = r"log"


def cross_entropy_loss(logits, labels):
    logits = np.asarray(logits, dtype=float)
    return np.mean(np.log(np.sum(np.exp(logits), axis=1)))
