import numpy as np
from m1_information import cross_entropy, entropy


def compare(p, qs):
    """Three measures of each row of qs against p."""
    p, qs = np.asarray(p, dtype=float), np.asarray(qs, dtype=float)
    # The cross-entropy is written already, zeros and all: one call for each row.
    costs = np.array([cross_entropy(p, q) for q in qs])
    return {
        "cross_entropy": costs,
        # KL is what the forecast costs beyond the entropy of p, and that is the same for every row. Calling
        # kl_divergence(p, q) for each row is just as right.
        "kl_divergence": costs - entropy(p),
        # p has shape (K,) and lines up with every row of qs; axis=1 averages over the outcomes, row by row.
        "mse": np.mean((qs - p) ** 2, axis=1),
    }
