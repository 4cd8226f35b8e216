"""Added up over the examples.

{call} returned {got}, expected {expected}. Your sum runs down the columns{where}. It runs along
each row, over the features: `axis=1`, or `X @ weights`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"axis\s*=\s*0|sum\("


def predict_proba(X, weights, bias):
    return sigmoid(np.sum(np.asarray(X, dtype=float) * np.asarray(weights, dtype=float), axis=0) + bias)
