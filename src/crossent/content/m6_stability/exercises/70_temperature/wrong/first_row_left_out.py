"""A row is missing.

{call} returned {got}, expected {expected}. The last row is left out{where}. Use all rows.
"""

import numpy as np
from scipy.optimize import minimize_scalar

MARK = r"\[:-1\]"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    found = minimize_scalar(lambda u: loss(logits[:-1] / np.exp(u), labels[:-1]), bounds=(-4.6, 5.3), method="bounded", options={"xatol": 1e-10})
    return float(np.exp(found.x))
