"""Both directions added.

{call} returned {got}, expected {expected}. You added -Σ p ln q and -Σ q ln p{where}. Cross-entropy
goes one way: p weights, q sets the price.
"""

import numpy as np

MARK = r"\+|-"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        a, b = p > 0, q > 0
        return 0.0 - np.sum(p[a] * np.log(q[a])) - np.sum(q[b] * np.log(p[b]))
