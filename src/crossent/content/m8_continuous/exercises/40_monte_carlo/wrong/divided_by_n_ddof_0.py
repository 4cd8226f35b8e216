"""N in place of √N.

{call} returned {got}, expected {expected}. You divide the standard deviation by N{where}. Variances
of a mean go down with N, standard deviations with √N.
"""

import numpy as np

MARK = r"len|size|shape|/ n"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return -np.mean(logs), np.std(logs) / n
