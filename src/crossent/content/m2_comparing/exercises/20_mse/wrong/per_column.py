"""One number for each column.

{call} returned {got}, expected {expected}. You averaged over the rows only{where}: `axis=0` does
that, and so does a sum of rows divided by their number. One number over all elements is asked for:
`np.mean` without `axis`.
"""

import numpy as np

MARK = r"axis|len\(|\bsum\b|zip"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p - q) ** 2, axis=0)
