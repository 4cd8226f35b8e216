"""A clip at 1e-8.

{call} returned {got}, expected {expected}. The clip at 1e-8{where} ends the price at 18.42 nats.
Beyond it the loss is flat: its slope is 0, not -1, and the worst examples teach nothing. Write the
loss with the score alone.
"""

import numpy as np

MARK = r"clip|maximum|1e-\d+"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)

    p = np.clip(p, 1e-8, 1 - 1e-8)
    return -np.mean(np.log(np.where(y == 1, p, 1 - p)))
