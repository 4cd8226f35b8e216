"""Right, but in bits.

{call} returned {got}, expected {expected}. Both are in bits{where}. The course counts in nats.
"""

import numpy as np

MARK = r"log2|log\(2\)"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    error = np.std(logs) / np.sqrt(n)
    return -np.mean(logs) / np.log(2), error / np.log(2)
