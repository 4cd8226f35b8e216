"""The weights are missing.

{call} returned {got}, expected {expected}. You added up ln(p / q) without weights, zeros included.
Keep the outcomes with p > 0, and multiply each term with its `p`{where}.
"""

import numpy as np

MARK = r"\blog\w*\("


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(np.log(p / q))
