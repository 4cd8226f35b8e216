"""The bias is added to each feature.

{call} returned {got}, expected {expected}. You add the bias to X, and then it is multiplied by the
weights{where}. Add it once, after the product.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\+\s*bias"


def predict_proba(X, weights, bias):
    return sigmoid((np.asarray(X, dtype=float) + bias) @ np.asarray(weights, dtype=float))
