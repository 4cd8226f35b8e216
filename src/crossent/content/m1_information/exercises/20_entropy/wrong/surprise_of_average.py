"""The surprise of the average p.

{call} returned {got}, expected {expected}. You took the mean of `p` before the logarithm{where};
that mean is 1/K whatever `p` is, and the result is ln K. Average the surprises, not the
probabilities.
"""

import numpy as np

MARK = r"mean"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return -np.log(np.mean(p))
