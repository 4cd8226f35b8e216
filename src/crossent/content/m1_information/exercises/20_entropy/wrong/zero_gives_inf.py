"""A zero costs nothing here.

{call} returned {got}, expected {expected}. You return inf as soon as one p is 0{where}. Its
surprise is infinite, but it never happens: 0 · ln 0 counts as 0. Leave the zeros out.
"""

import numpy as np

MARK = r"inf"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return np.inf if np.any(p == 0) else -np.sum(p * np.log(p))
