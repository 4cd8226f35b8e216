"""Weighted twice.

{call} returned {got}, expected {expected}. You weight each surprise with a density{where}. The
samples come as often as p says already: a plain mean is the expectation.
"""

import numpy as np

MARK = r"exp"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    values = -np.exp(logs) * logs
    return np.mean(values), np.std(values) / np.sqrt(n)
