"""0 and 1 are exchanged.

{call} returned {got}, expected {expected}. The ones are charged what the zeros should be, and the
other way round{where}. For y = 1 it is ln(1 + exp(-z)).
"""

import numpy as np

MARK = r"where|y\b"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.mean(np.logaddexp(0, np.where(y == 1, z, -z)))
