"""The softmax runs down the columns.

{call} returned {got}, expected {expected}. The softmax is taken over the examples{where}, so they
compete with one another. The classes of a row compete: the last axis.
"""

import numpy as np
from scipy.optimize import minimize_scalar

MARK = r"\b0\b"


def loss(logits, labels):
    z = logits - logits.max(axis=0, keepdims=True)
    return np.mean((np.log(np.exp(z).sum(axis=0, keepdims=True)) - z)[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    found = minimize_scalar(
        lambda t: loss(logits / t, labels), bounds=(0.05, 50), method="bounded", options={"xatol": 1e-8}
    )
    return float(found.x)
