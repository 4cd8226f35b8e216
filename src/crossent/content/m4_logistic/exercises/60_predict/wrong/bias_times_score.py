"""The bias multiplies.

{call} returned {got}, expected {expected}. You multiply by the bias{where}. It is added: `X @
weights + bias`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\*\s*bias|bias\s*\*"


def predict_proba(X, weights, bias):
    return sigmoid((np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float)) * bias)
