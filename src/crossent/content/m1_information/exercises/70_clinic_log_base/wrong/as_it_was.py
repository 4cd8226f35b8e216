"""Bits less dits.

{call} returned {got}, expected {expected}. The first part counts in bits, with `log2`, the second in decimal digits, with
`log10`: their difference has no unit at all. Take `np.log` in both.
"""

import numpy as np

MARK = r"log2"


def objective(p, q, bonus=0.1):
    p = np.asarray(p, dtype=float)
    q = np.asarray(q, dtype=float)
    cross_entropy = -np.sum(p * np.log2(q))
    entropy = -np.sum(q * np.log10(q))
    return cross_entropy - bonus * entropy
