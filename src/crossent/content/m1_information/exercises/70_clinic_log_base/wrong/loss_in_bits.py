"""The first part is in bits.

{call} returned {got}, expected {expected}. The entropy is in nats now; the cross-entropy still uses `log2`{where}. Take `np.log`
there too.
"""

import numpy as np

MARK = r"log2"


def objective(p, q, bonus=0.1):
    p = np.asarray(p, dtype=float)
    q = np.asarray(q, dtype=float)
    cross_entropy = -np.sum(p * np.log2(q))
    entropy = -np.sum(q * np.log(q))
    return cross_entropy - bonus * entropy
