"""One number for each row.

{call} returned {got}, expected {expected}. You averaged within each row{where}. One number over all
elements is asked for: `np.mean` without `axis`.
"""

import numpy as np

MARK = r"axis|len\(|zip|mean"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p - q) ** 2, axis=-1)
