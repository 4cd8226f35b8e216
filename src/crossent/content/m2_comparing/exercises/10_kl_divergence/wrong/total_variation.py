"""Half the absolute differences.

{call} returned {got}, expected {expected}. That is the total variation distance, Σ |p - q| /
2{where}. KL needs the logarithm of the ratio, weighted with p.
"""

import numpy as np

MARK = r"abs"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(np.abs(p - q)) / 2
