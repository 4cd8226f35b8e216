"""inf minus inf.

{call} returned {got}, expected {expected}. `np.exp` of a large score is `inf`{where}, and where y z
is large, too, it does not come back. Take it out of the sum: ln(1 + exp(z)) = max(z, 0) + ln(1 +
exp(-|z|)).
"""

import numpy as np

MARK = r"exp\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    with np.errstate(over="ignore"):
        return np.mean(np.log1p(np.exp(z)) - y * z)
