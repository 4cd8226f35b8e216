import numpy as np


def gaussian_nll(x, mean, std):
    """ln(σ √(2π)) + (x - μ)² / (2σ²)."""
    # A standard deviation of 0 is no density: all of it would stand on one point. A negative one is a slip of the caller.
    if np.any(np.asarray(std) <= 0):
        raise ValueError(f"std is {std}, expected a number above 0.")
    # The logarithm is taken on paper. Were the density formed first, it would be rounded to 0 some 39 standard deviations out.
    z = (np.asarray(x, dtype=float) - mean) / std
    return 0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * z**2
