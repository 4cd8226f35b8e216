"""The largest loss, between 0.05 and 50.

{call} returned {got}, expected {expected}. You look for the largest loss{where}: a minus is
missing, or one too many. The loss of a row is minus its log-softmax, and the temperature with the
least of it is wanted.
"""

import numpy as np
from scipy.optimize import minimize_scalar

MARK = r"log|max\(|-"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    found = minimize_scalar(
        lambda t: -loss(logits / t, labels), bounds=(0.05, 50), method="bounded", options={"xatol": 1e-8}
    )
    return float(found.x)
