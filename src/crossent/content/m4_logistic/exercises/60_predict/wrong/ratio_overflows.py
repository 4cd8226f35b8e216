"""Infinity over infinity.

{call} returned {got}, expected {expected}. For a score of 10000, `exp(z) / (1 + exp(z))`{where} is
inf / inf, a NaN. Use your own `sigmoid`.
"""

import numpy as np

MARK = r"exp\("


def predict_proba(X, weights, bias):
    with np.errstate(all="ignore"):
        e = np.exp(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias)
        return e / (1 + e)
