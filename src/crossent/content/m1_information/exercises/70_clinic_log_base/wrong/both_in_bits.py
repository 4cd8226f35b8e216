"""One unit, but bits.

{call} returned {got}, expected {expected}: 1.4427 times as much. Both parts count in the same unit now, and it is the bit. The
course counts in nats: `np.log`.
"""

import numpy as np

MARK = r"log2"


def objective(p, q, bonus=0.1):
    p = np.asarray(p, dtype=float)
    q = np.asarray(q, dtype=float)
    cross_entropy = -np.sum(p * np.log2(q))
    entropy = -np.sum(q * np.log2(q))
    return cross_entropy - bonus * entropy
