"""`math.exp` overflows.

{call} gave {got}, expected {expected}. `math.exp`{where} raises an exception above 709. Use your
own `sigmoid`.
"""

import math

import numpy as np

MARK = r"math\.exp"


def predict_proba(X, weights, bias):
    scores = np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias
    return np.array([1 / (1 + math.exp(-s)) for s in scores])
