"""KL, and the wrong way round.

{call} returned {got}, expected {expected}. That is the KL divergence with p and q swapped.
Cross-entropy is -Σ p ln q: weight with p, and take the logarithm of q alone{where}.
"""

import numpy as np

MARK = r"q\s*/\s*p|entropy\(|rel_entr|kl_div"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = q > 0
        return np.sum(q[keep] * np.log(q[keep] / p[keep]))
