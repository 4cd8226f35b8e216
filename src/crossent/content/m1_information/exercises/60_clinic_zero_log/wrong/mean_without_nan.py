"""A mean, where the sum belongs.

{call} returned {got}, expected {expected}. A mean of the terms that are no NaN{where} divides by their number, and p holds
the weights already: they sum to 1. Add up: choose by `p > 0`, then `np.sum`.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size|count"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        terms = p * np.log(q)
        return 0.0 - np.mean(terms[~np.isnan(terms)])
