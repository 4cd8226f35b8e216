import numpy as np


def monte_carlo_cross_entropy(samples, log_density):
    """The mean of the surprises, and how far it may be off."""
    samples = np.asarray(samples, dtype=float)
    # The samples come as often as p says, so nothing is weighted: a plain mean is the expectation under p.
    surprises = -np.asarray(log_density(samples), dtype=float)
    # A mean of N independent values varies √N times less than one of them. ddof=1 divides by N - 1, since the mean itself was
    # taken from the same samples.
    return np.mean(surprises), np.std(surprises, ddof=1) / np.sqrt(len(surprises))
