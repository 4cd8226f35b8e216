"""Right, but in dits.

{call} returned {got}, expected {expected}. That is the right answer in base 10: `log10`{where}
counts decimal digits. Use `np.log`; the course counts in nats.
"""

import numpy as np

MARK = r"log10"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log10(q))
