"""The spread of the samples.

{call} returned {got}, expected {expected}. You take the standard deviation of x{where}. It is the
surprises that are averaged, so take theirs.
"""

import numpy as np

MARK = r"std\(samples|std"


def monte_carlo_cross_entropy(samples, log_density):
    samples = np.asarray(samples, dtype=float)
    logs = np.asarray(log_density(samples), dtype=float)
    n = len(samples)
    return -np.mean(logs), np.std(samples) / np.sqrt(n)
