"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the right answer in bits: you used a base-2
logarithm{where}, or divided by ln 2. The course counts in nats: the natural one, `np.log`, alone.
"""

import numpy as np

MARK = r"log2|/\s*\w+\.log\(2|log\([^()]*,\s*2\)"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log2(p)
