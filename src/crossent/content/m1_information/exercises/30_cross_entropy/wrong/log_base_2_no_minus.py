"""In bits, and without the minus.

{call} returned {got}, expected {expected}. Two slips at once: `log2`{where} counts in bits where
the course counts in nats, and the minus before the sum is missing.
"""

import numpy as np

MARK = r"log2"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log2(q))
