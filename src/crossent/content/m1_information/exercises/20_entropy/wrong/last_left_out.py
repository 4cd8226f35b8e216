"""The last outcome is missing.

{call} returned {got}, expected {expected}. One term is missing, that of the last outcome. A
`range(len(p) - 1)` or `p[:-1]`{where} stops too early: go through all of `p`.
"""

import numpy as np

MARK = r"-\s*1"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[:-1]
    p = p[p > 0]
    return 0.0 - np.sum(p * np.log(p))
