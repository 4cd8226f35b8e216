"""The other direction.

{call} returned {got}, expected {expected}. That is KL(q‖p), over the outcomes with p > 0: p and q
have changed places{where}. The weights come from what happens, p: Σ p ln(p / q).
"""

import numpy as np

MARK = r"q(\[\w+\])?\s*\*|q(\[\w+\])?\s*/\s*p"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(q * np.log(q / p))
