"""That is tanh.

{call} returned {got}, expected {expected}. `np.tanh`{where} reaches from -1 to 1. Use your
`sigmoid`.
"""

import numpy as np

MARK = r"tanh"


def predict_proba(X, weights, bias):
    return np.tanh(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias)
