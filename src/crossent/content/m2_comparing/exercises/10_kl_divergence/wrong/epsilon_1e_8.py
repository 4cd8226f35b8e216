"""An epsilon of 1e-8 caps the price.

{call} returned {got}, expected {expected}. The 1e-8 added to q{where} shifts small probabilities
and caps the price of every outcome at 18.42 nats. Choose the outcomes with `p > 0` instead; then no
epsilon is needed.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(p / (q + 1e-8)))
