"""The sign is taken off.

{call} returned {got}, expected {expected}. You take the absolute value of each logarithm{where}.
Where the density is above 1 its surprise is negative.
"""

import numpy as np

MARK = r"abs"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return np.mean(np.abs(logs)), np.std(np.abs(logs)) / np.sqrt(n)
