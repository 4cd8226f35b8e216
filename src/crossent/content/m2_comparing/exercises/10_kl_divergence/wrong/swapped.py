"""The other direction.

{call} returned {got}, expected {expected}. That is KL(q‖p): p and q have changed places{where}. The
weights come from what happens, p: Σ p ln(p / q).
"""

import numpy as np

MARK = r"q\s*\*|q\s*/\s*p|\(\s*q,\s*p"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = q > 0
        p, q = p[keep], q[keep]
        return np.sum(q * np.log(q / p))
