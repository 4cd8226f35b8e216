"""A mean over the features.

{call} returned {got}, expected {expected}. You average over the features{where}. The score is the
sum: `X @ weights`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"mean|shape"


def predict_proba(X, weights, bias):
    return sigmoid(np.mean(np.asarray(X, dtype=float) * np.asarray(weights, dtype=float), axis=1) + bias)
