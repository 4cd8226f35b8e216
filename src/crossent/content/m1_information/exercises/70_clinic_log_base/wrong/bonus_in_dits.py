"""The bonus is in digits.

{call} returned {got}, expected {expected}. The cross-entropy is in nats now; the entropy still uses `log10`{where}, and counts
0.4343 of what it should. Take `np.log` there too.
"""

import numpy as np

MARK = r"log10"


def objective(p, q, bonus=0.1):
    p = np.asarray(p, dtype=float)
    q = np.asarray(q, dtype=float)
    cross_entropy = -np.sum(p * np.log(q))
    entropy = -np.sum(q * np.log10(q))
    return cross_entropy - bonus * entropy
