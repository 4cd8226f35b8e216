"""That is the entropy of q.

{call} returned {got}, expected {expected}. You weighted with q{where}, so p plays no part. What
happens is said by p: -Σ p ln q.
"""

import numpy as np

MARK = r"q\s*\*|\*\s*q|entropy\(|entr\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        q = q[q > 0]
        return 0.0 - np.sum(q * np.log(q))
