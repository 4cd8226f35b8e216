"""A number in brackets.

{call} returned {got}, expected {expected}. The number is right, but it comes as an array of one
element. Leave out `keepdims` or the brackets{where}, and return the number itself.
"""

import numpy as np

MARK = r"keepdims|\[\s*-|array\(\["


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.array([0.0 - np.sum(p * np.log(q))])
