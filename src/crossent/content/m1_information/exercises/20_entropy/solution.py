import numpy as np


def entropy(p):
    """-Σ p ln p in nats."""
    p = np.asarray(p, dtype=float)
    # As p shrinks, p ln p goes to 0. Floating point does not know that: 0 * log(0) is 0 * -inf, which is NaN.
    # So leave the zeros out before the logarithm: terms that contribute nothing are not missed.
    p = p[p > 0]
    return -np.sum(p * np.log(p))
