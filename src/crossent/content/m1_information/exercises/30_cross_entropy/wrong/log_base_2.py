"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the right answer in bits: you used a base-2
logarithm{where}. Use the natural one, `np.log`; the course counts in nats.
"""

import numpy as np

MARK = r"log2|/\s*np\.log\(2|to_bits|,\s*2\)"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log2(q))
