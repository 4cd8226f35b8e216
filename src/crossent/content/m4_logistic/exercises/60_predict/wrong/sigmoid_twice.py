"""The sigmoid, twice.

{call} returned {got}, expected {expected}. It was applied a second time{where}: every result lies
between 0.5 and 0.731. Once is enough.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"sigmoid\("


def predict_proba(X, weights, bias):
    return sigmoid(sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias))
