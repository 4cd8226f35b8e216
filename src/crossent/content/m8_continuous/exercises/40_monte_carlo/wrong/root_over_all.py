"""The root of the whole.

{call} returned {got}, expected {expected}. You take the root of s/N{where}. It is s/√N: the root of N alone,
or the root of the variance divided by N.
"""

import numpy as np

MARK = r"sqrt|\*\*\s*0?\.5"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    costs = -np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return np.mean(costs), np.sqrt(np.std(costs, ddof=1) / n)
