"""One unit, but digits.

{call} returned {got}, expected {expected}: 0.4343 times as much. Both parts count in the same unit now, and it is the decimal
digit. The course counts in nats: `np.log`.
"""

import numpy as np

MARK = r"log10"


def objective(p, q, bonus=0.1):
    p = np.asarray(p, dtype=float)
    q = np.asarray(q, dtype=float)
    cross_entropy = -np.sum(p * np.log10(q))
    entropy = -np.sum(q * np.log10(q))
    return cross_entropy - bonus * entropy
