import numpy as np


def fit_gaussian(samples):
    """The mean, and the root of the mean squared distance to it."""
    samples = np.asarray(samples, dtype=float)
    # The slope in μ is (μ - mean of x) / σ²: it is 0 where μ is the mean.
    # The slope in σ is 1/σ - (mean of (x - μ)²) / σ³: it is 0 where σ² is the mean squared distance, with 1/N.
    return samples.mean(), samples.std()
