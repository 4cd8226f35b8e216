"""A plain mean of prices.

{call} returned {got}, expected {expected}. You averaged the prices as if all outcomes were equally
likely. Weight each -ln q with its own p and add up{where}.
"""

import numpy as np

MARK = r"mean|average"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.mean(np.log(q))
