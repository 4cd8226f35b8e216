"""One term of the sum.

{call} returned {got}, expected {expected}. That is the term of the most probable outcome alone. Add
up the terms of all outcomes: Σ over every p of -p ln p{where}.
"""

import numpy as np

MARK = r"argmax|max\("


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    i = np.argmax(p)
    return -p[i] * np.log(p[i])
