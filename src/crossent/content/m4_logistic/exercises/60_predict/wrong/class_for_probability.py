"""A class, not a probability.

{call} returned {got}, expected {expected}. You return 0 or 1{where}. The probability is asked for;
whoever wants a class compares it with one half.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"[<>]=?|round|astype"


def predict_proba(X, weights, bias):
    return (sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias) >= 0.5).astype(float)
