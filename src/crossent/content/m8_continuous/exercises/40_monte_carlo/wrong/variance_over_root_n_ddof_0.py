"""The variance in place of the standard deviation.

{call} returned {got}, expected {expected}. You divide the variance by √N{where}. Divide the
standard deviation by it.
"""

import numpy as np

MARK = r"var"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return -np.mean(logs), np.var(logs) / np.sqrt(n)
