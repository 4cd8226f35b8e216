"""The largest term only.

{call} returned {got}, expected {expected}. You took the largest of the terms -p ln q{where}.
Cross-entropy is the sum of all of them: `sum` in place of `max`.
"""

import numpy as np

MARK = r"\bmax\b"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.max(-p * np.log(q))
