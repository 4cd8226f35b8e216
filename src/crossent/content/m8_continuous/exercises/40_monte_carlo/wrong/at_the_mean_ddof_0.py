"""The surprise at the mean.

{call} returned {got}, expected {expected}. You average the samples first{where}. The surprise at
their mean is not the mean of the surprises.
"""

import numpy as np

MARK = r"mean"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return -float(np.asarray(log_density(np.array([samples.mean()]))).ravel()[0]), error
