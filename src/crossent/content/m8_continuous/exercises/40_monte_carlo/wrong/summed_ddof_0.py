"""A sum, not a mean.

{call} returned {got}, expected {expected}. You add the surprises up{where}. Their mean is asked
for.
"""

import numpy as np

MARK = r"sum"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return -np.sum(logs), error
