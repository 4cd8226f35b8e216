"""Another loss.

{call} returned {got}, expected {expected}. You minimise the squared error of the
probabilities{where}. The mean of -ln softmax(z / T)[label] is to be minimised.
"""

import numpy as np
from scipy.optimize import minimize_scalar

MARK = r"\*\*\s*2"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)

    hot = np.eye(logits.shape[1])[labels]

    def squared(u):
        e = np.exp((logits - logits.max(axis=1, keepdims=True)) / np.exp(u))
        return np.sum((e / e.sum(axis=1, keepdims=True) - hot) ** 2)

    found = minimize_scalar(squared, bounds=(-4.6, 5.3), method="bounded", options={"xatol": 1e-10})
    return float(np.exp(found.x))
