"""Jensen-Shannon distance.

{call} returned {got}, expected {expected}. `scipy.spatial.distance.jensenshannon`{where} is
another, symmetric measure. KL measures p against q directly: Σ p ln(p / q).
"""

import numpy as np

MARK = r"jensen|sqrt"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return np.sqrt((np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b]))) / 2)
