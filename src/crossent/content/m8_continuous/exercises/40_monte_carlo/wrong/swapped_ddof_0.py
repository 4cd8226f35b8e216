"""The two results are swapped.

{call} returned {got}, expected {expected}. First the estimate, then its standard error{where}.
"""

import numpy as np

MARK = r"return"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return error, -np.mean(logs)
