import numpy as np


def gaussian_nll(x, mean, std):
    """The surprise at values, if they are believed to come from a Gaussian: the negative log of its density.

    Formula: ln(σ √(2π)) + (x - μ)² / (2σ²), with μ = mean and σ = std.
    x: values, any shape.  mean, std: numbers. std is the standard deviation, not the variance.
    Returns nats, shape of x. They may be negative.
    Raises ValueError where std is not above 0.

    gaussian_nll(0, 0, 1)            -> 0.918939
    gaussian_nll([1, 3], 2, 0.5)     -> [2.225791, 2.225791]
    gaussian_nll(2, 2, 0.1)          -> -1.383647
    """
    raise NotImplementedError
