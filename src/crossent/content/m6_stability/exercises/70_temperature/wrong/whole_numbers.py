"""Only whole numbers are tried.

{call} returned {got}, expected {expected}. The grid of temperatures is too coarse{where}: whole
numbers only. T is wanted to 0.001. Narrow the search down around the best one.
"""

import numpy as np

MARK = r"range|linspace|arange"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    grid = np.arange(1, 51)
    return float(grid[np.argmin([loss(logits / t, labels) for t in grid])])
