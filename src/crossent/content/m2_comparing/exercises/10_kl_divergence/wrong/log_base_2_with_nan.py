"""In bits, and NaN at zeros.

{call} returned {got}, expected {expected}. Two slips: `log2`{where} counts in bits where the course
counts in nats. Where p is 0 the term is NaN; keep only the outcomes with `p > 0`.
"""

import numpy as np

MARK = r"log2"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(p * np.log2(p / q))
