import numpy as np


def kl_divergence(p, q):
    """Σ p ln(p / q) in nats."""
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    # As in cross_entropy: what does not happen is not charged, and the choice looks at p alone.
    happens = p > 0
    p, q = p[happens], q[happens]
    # A q of 0 that is left makes p / q infinite, which is the truth; errstate says that we mean it. Calling
    # cross_entropy(p, q) - entropy(p) is just as right, and says what the number means.
    with np.errstate(divide="ignore"):
        return np.sum(p * np.log(p / q))
