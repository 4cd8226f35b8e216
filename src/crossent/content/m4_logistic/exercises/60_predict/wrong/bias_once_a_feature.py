"""The bias once for each feature.

{call} returned {got}, expected {expected}. You add the bias to every product before they are added
up{where}: with two features it counts twice. Add it once, to the sum: `X @ weights + bias`.
"""

import numpy as np
from m4_logistic import sigmoid


MARK = r"\+\s*bias"


def predict_proba(X, weights, bias):
    X, weights = np.asarray(X, dtype=float), np.asarray(weights, dtype=float)
    return sigmoid((X * weights + bias).sum(axis=1))
