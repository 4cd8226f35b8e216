"""The exponential of it.

{call} returned {got}, expected {expected}. That is e to the entropy, the perplexity: a number of
equally likely outcomes. Leave out the `exp`{where}.
"""

import numpy as np

MARK = r"exp|\*\*"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return np.exp(-np.sum(p * np.log(p)))
