"""A mean over what is left.

{call} returned {got}, expected {expected}. You averaged the terms that are not 0{where}. The
probabilities are the weights of the average already: add the terms up with `sum`.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.mean(p * np.log(p))
