"""The largest term only.

{call} returned {got}, expected {expected}. You took the largest of the terms -p ln p{where}.
Entropy is the sum of all of them: `sum` in place of `max`.
"""

import numpy as np

MARK = r"\bmax\b|max\("


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return np.max(-p * np.log(p))
