"""The error with a minus.

{call} returned {got}, expected {expected}. You turn the sign of the standard error round, too{where}. A
spread is never below 0: the minus belongs before the logarithms alone.
"""

import numpy as np

MARK = r"std"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    costs = -np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return np.mean(costs), -np.std(costs, ddof=0) / np.sqrt(n)
