"""The entropy of even chances.

{call} returned {got}, expected {expected}. That is the logarithm of how many outcomes there
are{where}, right where they are equally likely. Elsewhere the probabilities matter: -Σ p ln p.
"""

import numpy as np

MARK = r"len|size|count|shape|log"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return np.log(np.count_nonzero(p))
