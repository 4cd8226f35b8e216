"""An epsilon of 1e-8.

{call} returned {got}, expected {expected}. The 1e-8 added inside the logarithm{where} changes the
result; for a certain outcome it even falls below 0. Leave out the zeros with `p[p > 0]`, and no
epsilon is needed.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return -np.sum(p * np.log(p + 1e-8))
