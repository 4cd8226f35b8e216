"""Two standard errors.

{call} returned {got}, expected {expected}. You multiply by about 2{where}. That is half of a 95%
interval; one standard error is asked for.
"""

import numpy as np

MARK = r"1\.96|2 \*"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return -np.mean(logs), 1.96 * error
