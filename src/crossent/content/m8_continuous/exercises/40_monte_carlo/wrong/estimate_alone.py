"""The standard error is missing.

{call} returned {got}, expected {expected}. You return the estimate alone{where}. An estimate
without its error says little: return both.
"""

import numpy as np

MARK = r"return"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs, ddof=1) / np.sqrt(n)
    return -np.mean(logs)
