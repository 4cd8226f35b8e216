"""A product instead of a difference.

{call} returned {got}, expected {expected}. You averaged p · q{where}. The error is the difference:
(p - q)².
"""

import numpy as np

MARK = r"p\s*\*\s*q|dot|@"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean(p * q)
