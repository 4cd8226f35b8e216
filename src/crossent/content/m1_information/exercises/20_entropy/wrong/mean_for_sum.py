"""A mean where a sum belongs.

{call} returned {got}, expected {expected}. That is the right answer divided by the number of
outcomes. The probabilities are the weights of the average already: use `sum`, not `mean`{where}.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size"


def entropy(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.mean(np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0))
