"""The density, not its logarithm.

{call} returned {got}, expected {expected}. You undo the logarithm{where} and average the density.
Average -ln q.
"""

import numpy as np

MARK = r"exp"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return np.mean(np.exp(logs)), np.std(np.exp(logs)) / np.sqrt(n)
