"""Right, but in dits.

{call} returned {got}, expected {expected}. That is the right answer in base 10: `log10`{where}
counts decimal digits, and the course counts in nats. Use the natural logarithm, `np.log`.
"""

import numpy as np

MARK = r"log10"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log10(p)
