"""An epsilon of 1e-5 caps the loss.

{call} returned {got}, expected {expected}. The 1e-5 added to q{where} shifts small probabilities
and caps every price at 11.51 nats. Choose the outcomes with `p > 0` instead; then no epsilon is
needed.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.log(q + 1e-5))
