"""One number for all.

{call} returned {got}, expected {expected}. You average the probabilities{where}. One for each
example is asked for.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"mean"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias).mean()
