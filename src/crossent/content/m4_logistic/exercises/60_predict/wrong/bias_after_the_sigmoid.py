"""The bias comes too late.

{call} returned {got}, expected {expected}. You add the bias to the probability{where}. It belongs
to the score, inside the sigmoid's brackets.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\+\s*bias"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float)) + bias
