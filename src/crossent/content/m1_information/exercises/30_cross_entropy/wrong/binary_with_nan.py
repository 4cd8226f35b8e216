"""The formula for yes or no.

{call} returned {got}, expected {expected}. You added terms with 1 - p and 1 - q{where}, a formula
for one yes-or-no question. Keep only -Σ p ln q, over the outcomes with p > 0.
"""

import numpy as np

MARK = r"1(\.0*)?\s*-\s*[pq]"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log(q) + (1 - p) * np.log(1 - q))
