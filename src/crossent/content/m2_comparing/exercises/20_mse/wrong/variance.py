"""The variance of the differences.

{call} returned {got}, expected {expected}. `np.var`{where} takes the mean difference off before it
squares. For two distributions that mean is 0, so the slip rarely shows. Use the plain mean of the
squares.
"""

import numpy as np

MARK = r"var"


def mse(p, q):
    return np.var(np.asarray(p, dtype=float) - np.asarray(q, dtype=float))
