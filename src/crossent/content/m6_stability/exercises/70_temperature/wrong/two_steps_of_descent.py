"""The search stops too early.

{call} returned {got}, expected {expected}. A few steps of descent{where} have not arrived at the
minimum. Go on until T no longer moves, or narrow an interval down.
"""

import numpy as np

MARK = r"range"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)

    beta = 1.0
    for _ in range(20):
        e = np.exp(beta * (logits - logits.max(axis=1, keepdims=True)))
        p = e / e.sum(axis=1, keepdims=True)
        slope = np.mean((p * logits).sum(axis=1) - logits[np.arange(len(labels)), labels])
        beta = max(beta - 0.01 * slope, 1e-3)
    return float(1 / beta)
