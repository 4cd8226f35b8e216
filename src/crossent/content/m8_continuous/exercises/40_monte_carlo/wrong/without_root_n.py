"""The spread of one, not of the mean.

{call} returned {got}, expected {expected}. That is the standard deviation of the surprises{where}:
how far one of them lies from their mean. The mean of N varies √N times less.
"""

import numpy as np

MARK = r"std"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs, ddof=1) / np.sqrt(n)
    return -np.mean(logs), np.std(logs, ddof=1)
