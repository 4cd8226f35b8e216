"""A cross-entropy that comes out as 0. Run it, find out what SciPy computes, mend the function."""

import numpy as np
from scipy.stats import entropy


def cross_entropy_of(p, q):
    """Cross-entropy of p and q in nats; ValueError where one of them does not sum to 1."""
    return entropy(p, q)


if __name__ == "__main__":
    p = np.array([0.7, 0.2, 0.1])
    print("the forecast is the truth:", cross_entropy_of(p, p))
    print("the least it can be, H(p):", entropy(p))
    print("percent given by mistake: ", cross_entropy_of(p, 100 * p))
