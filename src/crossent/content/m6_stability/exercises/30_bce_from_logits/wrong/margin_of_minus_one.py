"""Labels of 0 as they are.

{call} returned {got}, expected {expected}. ln(1 + exp(-y z)) is the formula for labels -1 and
1{where}. With y = 0 it is always ln 2. Use 2 y - 1 in place of y, or ln(1 + exp(z)) - y z.
"""

import numpy as np

MARK = r"y\s*\*"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.mean(np.logaddexp(0, -y * z))
