"""Only the likeliest outcome.

{call} returned {got}, expected {expected}. That is the surprise of the most probable outcome alone.
Average over all of them: weight each -ln p with its p and add up{where}.
"""

import numpy as np

MARK = r"max\b|max\("


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.log(np.max(p))
