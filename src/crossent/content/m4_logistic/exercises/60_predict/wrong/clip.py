"""The scores are cut off.

{call} returned {got}, expected {expected}. You cut the scores off{where}, and with them
probabilities near 0 and 1. Your `sigmoid` needs no limit.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"clip|minimum|maximum"


def predict_proba(X, weights, bias):
    return sigmoid(np.clip(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias, -10, 10))
