"""The large part is missing.

{call} returned {got}, expected {expected}. ln(1 + exp(z)) = max(z, 0) + ln(1 + exp(-|z|)): the
maximum is missing{where}.
"""

import numpy as np

MARK = r"log1p|log\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.mean(np.log1p(np.exp(-np.abs(z))) - y * z)
