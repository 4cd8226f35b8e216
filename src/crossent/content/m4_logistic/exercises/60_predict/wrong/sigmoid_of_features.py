"""The sigmoid comes too early.

{call} returned {got}, expected {expected}. You squeeze each product first and add then{where}. Add
up to one score, then take its sigmoid once.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"sigmoid\("


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X, dtype=float) * np.asarray(weights, dtype=float) + bias).sum(axis=1)
