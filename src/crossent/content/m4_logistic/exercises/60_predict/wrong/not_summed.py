"""The features are not added up.

{call} returned {got}, expected {expected}. `X * weights`{where} gives one number per feature. The
score is their sum: `X @ weights`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"X\s*\*|\*"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X, dtype=float) * np.asarray(weights, dtype=float) + bias)
