"""That is cross-entropy.

{call} returned {got}, expected {expected}. That is -Σ p ln q, the whole cost. KL is what exceeds
the entropy of p: put p / q into the logarithm{where}, or subtract `entropy(p)`.
"""

import numpy as np

MARK = r"\blog\w*\(|cross_entropy|xlogy"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.log(q))
