import numpy as np


def fit_gaussian(samples):
    """The Gaussian with the least cross-entropy on samples.

    Minimises the mean of ln(σ √(2π)) + (x - μ)² / (2σ²) over the samples.
    samples: N values that are not all equal, shape (N,).
    Returns (mean, std), in the unit of the samples.

    fit_gaussian([1, 3])              -> (2.0, 1.0)
    fit_gaussian([2, 4, 4, 10])       -> (5.0, 3.0)
    """
    raise NotImplementedError
