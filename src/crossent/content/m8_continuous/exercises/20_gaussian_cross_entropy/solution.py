import numpy as np


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    """ln(τ √(2π)) + (σ² + (μ - ν)²) / (2τ²)."""
    # The surprise at x is ln(τ √(2π)) + (x - ν)² / (2τ²). All that p has to say is the mean of (x - ν)². Around its own mean
    # that would be σ²; around ν it is more, by the square of the distance: E[(x - ν)²] = σ² + (μ - ν)².
    expected_square = std_p**2 + (mean_p - mean_q) ** 2
    return np.log(std_q * np.sqrt(2 * np.pi)) + expected_square / (2 * std_q**2)
