"""Gini impurity, not entropy.

{call} returned {got}, expected {expected}. That is 1 - Σ p², the Gini impurity. It also measures
how mixed `p` is, but in other units. Entropy needs the logarithm: -Σ p ln p.
"""

import numpy as np

MARK = r"\*\*\s*2|square|p\s*\*\s*p|p\s*@\s*p|dot"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return 1 - np.sum(p**2)
