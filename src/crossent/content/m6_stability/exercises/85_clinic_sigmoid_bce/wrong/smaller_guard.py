"""A smaller guard.

{call} returned {got}, expected {expected}. A smaller bound{where} only moves the place: further out
the slope is still lost. On paper `spread` cancels: `probs - y`.
"""

import numpy as np

MARK = r"1e-\d+"


def loss_and_slopes(scores, y):
    z, y = np.asarray(scores, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    probs = np.where(z >= 0, 1, small) / (1 + small)
    spread = probs * (1 - probs)
    cut = (probs - y) / np.maximum(spread, 1e-12) * spread
    with np.errstate(divide="ignore", invalid="ignore"):
        ended = -(y * np.maximum(np.log(probs), -100) + (1 - y) * np.maximum(np.log(1 - probs), -100))
    losses = np.maximum(z, 0) - y * z + np.log1p(small)
    return losses.mean(), (probs - y) / np.maximum(spread, 1e-30) * spread / len(y)
