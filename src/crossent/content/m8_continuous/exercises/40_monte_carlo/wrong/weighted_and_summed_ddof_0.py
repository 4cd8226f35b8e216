"""Weighted twice.

{call} returned {got}, expected {expected}. You add up density times surprise{where}, as over a list
of outcomes. The samples come as often as p says already: take a plain mean.
"""

import numpy as np

MARK = r"sum|exp"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return -np.sum(np.exp(logs) * logs), error
