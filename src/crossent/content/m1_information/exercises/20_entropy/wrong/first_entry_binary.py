"""Only the first entry is used.

{call} returned {got}, expected {expected}. Your formula uses the first entry and one minus
it{where}, which is right for two outcomes only. Add up a term for every entry of `p`.
"""

import numpy as np

MARK = r"p\[0\]|p\[1\]"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = np.array([p[0], 1 - p[0]])
    p = p[p > 0]
    return -np.sum(p * np.log(p))
