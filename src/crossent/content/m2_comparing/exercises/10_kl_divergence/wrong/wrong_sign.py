"""The sign is wrong.

{call} returned {got}, expected {expected}. A divergence is never below 0. Either a minus is too
many, or p and q are upside down in the fraction{where}: ln(p / q), not ln(q / p).
"""

import numpy as np

MARK = r"q\s*/\s*p|return\s*-|-\s*(np\.)?sum|log\w*\(q\)\s*-"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(q / p))
