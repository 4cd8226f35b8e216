"""The probability of the other class.

{call} returned {got}, expected {expected}. That is P(y = 0){where}. P(y = 1) is asked for:
`sigmoid(score)`, without `1 -` and without a minus on the score.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"1\s*-|-"


def predict_proba(X, weights, bias):
    return 1 - sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias)
