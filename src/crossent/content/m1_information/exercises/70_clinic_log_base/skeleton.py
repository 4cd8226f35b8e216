"""A loss with a bonus for unsure forecasts. Its two parts do not fit. Run it, find the unit, mend the function."""

import numpy as np


def objective(p, q, bonus=0.1):
    """Cross-entropy of p and q less bonus times the entropy of q, in nats. All entries of p and q are positive."""
    p = np.asarray(p, dtype=float)
    q = np.asarray(q, dtype=float)
    cross_entropy = -np.sum(p * np.log2(q))
    entropy = -np.sum(q * np.log10(q))
    return cross_entropy - bonus * entropy


if __name__ == "__main__":
    even = np.full(10, 0.1)
    print("ten classes, evenly guessed, no bonus:", objective(even, even, bonus=0.0))
    print("ln 10 in nats, the value to expect:   ", np.log(10))
    print("with a bonus of 1 the parts cancel:   ", objective(even, even, bonus=1.0))
