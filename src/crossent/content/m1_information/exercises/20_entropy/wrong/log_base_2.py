"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the right answer in bits: you used a base-2
logarithm{where}, or divided by ln 2. The course counts in nats: the natural one, `np.log`, alone.
"""

import numpy as np

MARK = r"log2|/\s*\w+\.log\(2|base\s*=\s*2|,\s*2\)"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(p * np.log2(p))
