"""The median.

{call} returned {got}, expected {expected}. You take the median{where}. Cross-entropy is a mean: the
rare and dear samples count in full.
"""

import numpy as np

MARK = r"median"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return -np.median(logs), error
