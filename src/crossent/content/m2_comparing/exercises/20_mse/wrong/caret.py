"""A caret is not a power.

{call} gave {got}, expected {expected}. In Python `^`{where} means exclusive or, not "to the power
of". Write `** 2`.
"""

import numpy as np

MARK = r"\^"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p - q) ^ 2)
