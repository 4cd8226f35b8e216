"""A logarithm too many.

{call} returned {got}, expected {expected}. `log_density` gives ln q already{where}. Turn its sign
round, and take no further logarithm.
"""

import numpy as np

MARK = r"log\("


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    with np.errstate(all='ignore'):
        values = -np.log(logs)
        return np.mean(values), np.std(values) / np.sqrt(n)
