"""The score itself.

{call} returned {got}, expected {expected}. You return the score{where}. A probability is asked for:
`sigmoid(score)`.
"""

import numpy as np

MARK = r"@|dot"


def predict_proba(X, weights, bias):
    return np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias
