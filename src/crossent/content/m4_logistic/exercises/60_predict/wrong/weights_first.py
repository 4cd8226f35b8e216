"""The product is the wrong way round.

{call} gave {got}, expected {expected}. `weights @ X`{where} adds over the examples. Write `X @
weights`. (With as many examples as features the wrong one runs, too.)
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"@|dot"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(weights, dtype=float) @ np.asarray(X, dtype=float) + bias)
