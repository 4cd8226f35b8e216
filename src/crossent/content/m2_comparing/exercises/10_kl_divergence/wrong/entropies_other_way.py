"""A difference of two entropies.

{call} returned {got}, expected {expected}. You took the entropy of p minus that of q{where}. In KL
both logarithms are weighted with p: Σ p (ln p - ln q).
"""

import numpy as np

MARK = r"q\s*\*|\*\s*q|entropy\(q"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        r = q[q > 0]
        s = p[p > 0]
        return np.sum(r * np.log(r)) - np.sum(s * np.log(s))
