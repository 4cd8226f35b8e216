"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the right answer in bits: `log2`{where} counts
in bits, and the course counts in nats. Use the natural logarithm, `np.log`.
"""

import numpy as np

MARK = r"log2|base\s*=\s*2|,\s*2\)"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(p * np.log2(p))
