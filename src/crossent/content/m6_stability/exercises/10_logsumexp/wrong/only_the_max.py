"""Only the largest.

{call} returned {got}, expected {expected}. The maximum is close to the answer, but the other terms
count, too{where}: add ln Σ exp(x - m).
"""

import numpy as np

MARK = r"max\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    return x.max(axis=axis)
