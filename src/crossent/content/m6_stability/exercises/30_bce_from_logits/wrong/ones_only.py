"""The zeros cost nothing.

{call} returned {got}, expected {expected}. You charge only the examples with y = 1{where}. Those
with y = 0 cost ln(1 + exp(z)).
"""

import numpy as np

MARK = r"y\b"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.mean(y * np.logaddexp(0, -z))
