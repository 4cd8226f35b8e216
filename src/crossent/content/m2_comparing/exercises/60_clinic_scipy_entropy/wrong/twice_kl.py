"""The divergence twice.

{call} returned {got}, expected {expected}. You added `entropy(p, q)` to itself, or to
`rel_entr`{where}: both are KL. The missing part is the entropy of p: `entropy(p)`.
"""

import numpy as np
from scipy.stats import entropy

MARK = r"rel_entr|kl_div|entropy\(p, q\)"


def cross_entropy_of(p, q):
    for values in (p, q):
        if abs(np.sum(values) - 1) > 1e-9:
            raise ValueError("not a distribution")
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 2 * entropy(p, q)
