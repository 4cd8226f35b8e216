import numpy as np


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    """The surprise to be expected when values follow the Gaussian p and you believe the Gaussian q.

    Formula: ln(τ √(2π)) + (σ² + (μ - ν)²) / (2τ²), with p = N(μ, σ) and q = N(ν, τ).
    mean_p, std_p, mean_q, std_q: numbers; the standard deviations are above 0.
    Returns one number in nats. It may be negative.

    gaussian_cross_entropy(0, 1, 0, 1)         -> 1.418939
    gaussian_cross_entropy(0, 1, 2, 1)         -> 3.418939
    gaussian_cross_entropy(0, 1, 0, 2)         -> 1.737086
    gaussian_cross_entropy(0, 0.1, 0, 0.1)     -> -0.883647
    """
    raise NotImplementedError
