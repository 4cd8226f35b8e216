"""Jensen-Shannon divergence.

{call} returned {got}, expected {expected}. You measured both against their midpoint{where}: a
symmetric measure that never exceeds ln 2. KL measures p against q directly: Σ p ln(p / q).
"""

import numpy as np

MARK = r"p\s*\+\s*q|jensen"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return (np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b]))) / 2
