"""N - 1 twice.

{call} returned {got}, expected {expected}. You divide by N - 1 within the standard deviation, and
by √(N - 1) again{where}. The mean has N values: divide by √N.
"""

import numpy as np

MARK = r"- ?1"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs, ddof=1) / np.sqrt(n)
    return -np.mean(logs), np.std(logs, ddof=1) / np.sqrt(n - 1)
