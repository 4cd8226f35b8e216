"""The minus is missing.

{call} returned {got}, expected {expected}. You take the mean of ln q{where}. Surprise is -ln q.
(The standard error does not change with the sign.)
"""

import numpy as np

MARK = r"mean"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return np.mean(logs), error
