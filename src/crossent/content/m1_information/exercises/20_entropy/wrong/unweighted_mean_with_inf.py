"""A plain mean of surprises.

{call} returned {got}, expected {expected}. You averaged the surprises as if all outcomes were
equally likely, so one impossible outcome makes it inf. Weight each with its own probability
instead{where}: Σ p · surprise.
"""

import numpy as np

MARK = r"mean|average|len\("


def entropy(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.mean(np.log(p))
