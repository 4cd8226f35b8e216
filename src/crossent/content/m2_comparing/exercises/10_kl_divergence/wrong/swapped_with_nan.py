"""The other direction, and NaN.

{call} returned {got}, expected {expected}. That is KL(q‖p){where}, with NaN where a 0 meets a
logarithm. The weights come from p: keep the outcomes with p > 0, then Σ p ln(p / q).
"""

import numpy as np

MARK = r"q\s*\*|q\s*/\s*p"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(q * np.log(q / p))
