"""Rényi entropy of order 2.

{call} returned {got}, expected {expected}. The logarithm of Σ p²{where} is another entropy. Here
each logarithm is taken first and weighted then: -Σ p ln p.
"""

import numpy as np

MARK = r"\*\*\s*2|square|p\s*\*\s*p|p\s*@\s*p|dot"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.log(np.sum(p**2))
