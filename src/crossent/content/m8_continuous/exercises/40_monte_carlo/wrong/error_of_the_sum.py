"""A sum, and its error.

{call} returned {got}, expected {expected}. You add the surprises up{where}. Cross-entropy is their mean, and
its standard error is s/√N.
"""

import numpy as np

MARK = r"sum"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    costs = -np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return np.sum(costs), np.std(costs, ddof=1) * np.sqrt(n)
