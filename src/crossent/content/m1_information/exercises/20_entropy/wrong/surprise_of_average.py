"""ln K, whatever p is.

{call} returned {got}, expected {expected}. That is ln K, the entropy of K equally likely outcomes.
You took the logarithm of `len(p)`, or of the mean of p{where}, which is 1/K. Average the surprises,
not the probabilities: Σ p · -ln p.
"""

import numpy as np

MARK = r"mean"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return -np.log(np.mean(p))
