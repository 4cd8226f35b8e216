"""The grid is too coarse.

{call} returned {got}, expected {expected}. Steps of 0.01{where} give T to 0.005. It is wanted to
0.001. Narrow the search down around the best one.
"""

import numpy as np

MARK = r"range|linspace|arange"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    grid = np.arange(5, 5001) / 100
    return float(grid[np.argmin([loss(logits / t, labels) for t in grid])])
