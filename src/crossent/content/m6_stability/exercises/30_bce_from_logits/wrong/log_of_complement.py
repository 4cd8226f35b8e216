"""One side only.

{call} returned {got}, expected {expected}. The ones are right; for the zeros you still form 1 -
p{where}, which is 0 from a score of 37 on. Turn the score around instead: 1 - σ(z) = σ(-z).
"""

import numpy as np

MARK = r"1\s*-"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)

    with np.errstate(divide="ignore"):
        return np.mean(np.where(y == 1, np.maximum(-z, 0) + np.log1p(small), -np.log(1 - p)))
