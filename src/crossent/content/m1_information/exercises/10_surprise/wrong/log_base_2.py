"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the right answer in bits: `log2`{where} counts
in bits, and the course counts in nats. Use the natural logarithm, `np.log`.
"""

import numpy as np

MARK = r"log2|log\([^()]*,\s*2\)"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log2(p)
