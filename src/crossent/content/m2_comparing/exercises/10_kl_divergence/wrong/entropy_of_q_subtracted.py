"""The wrong entropy.

{call} returned {got}, expected {expected}. You subtracted the entropy of q{where}. What nobody can
avoid is the entropy of what happens: subtract `entropy(p)`.
"""

import numpy as np

MARK = r"-\s*entropy|entropy\(q"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        r = q[q > 0]
        k = p > 0
        return 0.0 - np.sum(p[k] * np.log(q[k])) + np.sum(r * np.log(r))
