"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the right answer in bits: `log2`{where} counts
in bits, and the course counts in nats. Use `np.log`.
"""

import numpy as np

MARK = r"log2|base\s*=\s*2|to_bits"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log2(p / q))
