"""The root is missing.

{call} returned {got}, expected {expected}. That is the variance of the mean{where}. Take its square
root.
"""

import numpy as np

MARK = r"var"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return -np.mean(logs), np.var(logs) / n
