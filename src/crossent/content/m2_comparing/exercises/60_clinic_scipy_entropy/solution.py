"""A cross-entropy that came out as 0, mended."""

import numpy as np
from scipy.special import xlogy


def cross_entropy_of(p, q):
    """Cross-entropy of p and q in nats; ValueError where one of them does not sum to 1."""
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    # scipy.stats.entropy(p, q) is the KL divergence, and it divides both by their sums first, without a word:
    # percentages, or a column too many, would pass for a distribution. Here they are an error.
    for name, values in (("p", p), ("q", q)):
        if abs(values.sum() - 1) > 1e-9:
            raise ValueError(f"{name} sums to {values.sum():g}, not to 1")
    return -np.sum(xlogy(p, q))


if __name__ == "__main__":
    p = np.array([0.7, 0.2, 0.1])
    print("the forecast is the truth:", cross_entropy_of(p, p))
    print("the least it can be, H(p):", -np.sum(xlogy(p, p)))
    try:
        print("percent given by mistake: ", cross_entropy_of(p, 100 * p))
    except ValueError as error:
        print("percent given by mistake: ", error)
