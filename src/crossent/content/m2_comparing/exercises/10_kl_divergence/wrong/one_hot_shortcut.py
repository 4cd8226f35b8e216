"""The shortcut for a one-hot p.

{call} returned {got}, expected {expected}. That is the price of the likeliest outcome alone{where}. It is right only
where p is one-hot. A soft p puts weight on several outcomes, and each of them adds its term.
"""

import numpy as np

MARK = r"argmax|max\("


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.log(q[np.argmax(p)])
