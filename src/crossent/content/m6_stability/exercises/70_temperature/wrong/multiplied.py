"""Multiplied, not divided.

{call} returned {got}, expected {expected}. You multiply the logits by the number you look
for{where}: that is 1/T. Divide by it, or return its inverse.
"""

import numpy as np
from scipy.optimize import minimize_scalar

MARK = r"\*"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    found = minimize_scalar(lambda u: loss(logits * np.exp(u), labels), bounds=(-4.6, 5.3), method="bounded", options={"xatol": 1e-10})
    return float(np.exp(found.x))
