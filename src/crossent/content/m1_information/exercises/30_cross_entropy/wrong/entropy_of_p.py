"""That is the entropy of p.

{call} returned {got}, expected {expected}. You took the logarithm of p{where}, so q plays no part.
The prices come from q: -Σ p ln q.
"""

import numpy as np

MARK = r"log\w*\(\s*p|entropy\(|entr\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.log(p))
