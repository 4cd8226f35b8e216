"""Only the likeliest outcome.

{call} returned {got}, expected {expected}. You charge only the outcome where p is largest{where},
as if p were one-hot. A soft p gives weight to several outcomes: add up p · -ln q over all of them.
"""

import numpy as np

MARK = r"argmax|max\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        i = np.argmax(p)
        return -p[i] * np.log(q[i])
