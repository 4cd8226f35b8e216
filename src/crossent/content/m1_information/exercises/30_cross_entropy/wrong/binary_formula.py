"""The formula for yes or no.

{call} returned {got}, expected {expected}. You added terms with 1 - p and 1 - q{where}. That
formula is for one yes-or-no question. Here every outcome has its own entry already: only -Σ p ln q
remains.
"""

import numpy as np

MARK = r"1(\.0*)?\s*-\s*[pq]"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        a, b = p > 0, p < 1
        return 0.0 - np.sum(p[a] * np.log(q[a])) - np.sum((1 - p[b]) * np.log(1 - q[b]))
