"""The search ends at 10.

{call} returned {got}, expected {expected}. Temperatures above 10 are not looked at{where}. Search
up to 50 and a bit beyond.
"""

import numpy as np
from scipy.optimize import minimize_scalar

MARK = r"bounds|10"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    found = minimize_scalar(lambda u: loss(logits / np.exp(u), labels), bounds=(np.log(0.01), np.log(10)), method="bounded", options={"xatol": 1e-10})
    return float(np.exp(found.x))
