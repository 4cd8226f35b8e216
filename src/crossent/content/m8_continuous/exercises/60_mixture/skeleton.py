import numpy as np


def mixture_log_density(x, weights, means, stds):
    """The logarithm of a mixture: a weighted sum of K Gaussian densities.

    Formula: ln Σ_k w_k N(x; μ_k, σ_k).
    x: values, any shape.
    weights: w_k, at least 0, summing to 1; means: μ_k; stds: σ_k, above 0. All of shape (K,).
    Returns nats, shape of x; finite however far out x lies.

    mixture_log_density(0, [1], [0], [1])                     -> -0.918939
    mixture_log_density(0, [0.5, 0.5], [-1, 1], [1, 1])       -> -1.418939
    mixture_log_density([0, 100], [0.5, 0.5], [0, 4], [1, 2]) -> [-1.546609, -1154.305233]
    """
    raise NotImplementedError
