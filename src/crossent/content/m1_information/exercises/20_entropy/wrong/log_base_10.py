"""Right, but in dits.

{call} returned {got}, expected {expected}. That is the right answer in base 10: `log10`{where}
counts decimal digits, and the course counts in nats. Use `np.log`.
"""

import numpy as np

MARK = r"log10|base\s*=\s*10"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(p * np.log10(p))
