"""The logarithm of a mean.

{call} returned {got}, expected {expected}. You average densities, then take the logarithm{where}.
Take the mean of the logarithms.
"""

import numpy as np

MARK = r"log\(|mean"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return -np.log(np.mean(np.exp(logs))), error
