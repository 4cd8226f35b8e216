"""The exponent is |z|, not -|z|.

{call} returned {got}, expected {expected}. `np.exp` gets |z|{where}, without the minus. It
overflows far out, and near 0 counts |z| once too often. After the larger part is taken out, the
rest is ln(1 + exp(-|z|)).
"""

import numpy as np

MARK = r"exp\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    with np.errstate(over="ignore"):
        return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(np.abs(z))))
