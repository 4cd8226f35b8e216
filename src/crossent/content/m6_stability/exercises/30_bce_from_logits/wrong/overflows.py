"""It overflows.

{call} returned {got}, expected {expected}. `np.exp` of a large score is `inf`{where}. Take it out
of the sum: ln(1 + exp(s)) = max(s, 0) + ln(1 + exp(-|s|)).
"""

import numpy as np

MARK = r"exp\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    with np.errstate(over="ignore"):
        return np.mean(np.log1p(np.exp(np.where(y == 1, -z, z))))
