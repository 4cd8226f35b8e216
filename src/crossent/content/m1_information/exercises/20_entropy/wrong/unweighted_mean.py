"""A plain mean of surprises.

{call} returned {got}, expected {expected}. You averaged the surprises as if all outcomes were
equally likely. Weight each with its own probability instead{where}: Σ p · surprise.
"""

import numpy as np

MARK = r"mean|average|len\("


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.mean(np.log(p))
