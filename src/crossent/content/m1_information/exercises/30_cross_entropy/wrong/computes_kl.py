"""That is KL, not cross-entropy.

{call} returned {got}, expected {expected}. That is Σ p ln(p / q), the KL divergence: the cost
beyond the entropy of p. Cross-entropy is the whole cost: leave p out of the logarithm{where}.
"""

import numpy as np

MARK = r"p\s*/\s*q|entropy\(|rel_entr|kl_div"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(p / q))
