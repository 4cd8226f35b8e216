"""The score is added, not taken off.

{call} returned {got}, expected {expected}. y z is added{where}: the surer and righter a score is,
the more it costs. ln(1 + exp(z)) - y z takes it off.
"""

import numpy as np

MARK = r"\+ *y|\+ *z|y *\*|\* *y"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.mean(np.maximum(z, 0) + y * z + np.log1p(np.exp(-np.abs(z))))
