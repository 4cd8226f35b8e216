"""The largest loss.

{call} returned {got}, expected {expected}. You look for the largest loss{where}. The temperature
with the least loss is wanted.
"""

import numpy as np
from scipy.optimize import minimize_scalar

MARK = r"argmax|max\(|-"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    found = minimize_scalar(lambda u: -loss(logits / np.exp(u), labels), bounds=(-4.6, 5.3), method="bounded", options={"xatol": 1e-10})
    return float(np.exp(found.x))
