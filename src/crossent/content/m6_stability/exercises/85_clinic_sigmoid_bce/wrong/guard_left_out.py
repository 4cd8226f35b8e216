"""0 divided by 0.

{call} returned {got}, expected {expected}. Without the guard, the slope is 0 / 0 where `spread` is
0{where}. On paper it cancels: `probs - y`.
"""

import numpy as np

MARK = r"/"


def loss_and_slopes(scores, y):
    z, y = np.asarray(scores, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    probs = np.where(z >= 0, 1, small) / (1 + small)
    spread = probs * (1 - probs)
    cut = (probs - y) / np.maximum(spread, 1e-12) * spread
    with np.errstate(divide="ignore", invalid="ignore"):
        ended = -(y * np.maximum(np.log(probs), -100) + (1 - y) * np.maximum(np.log(1 - probs), -100))
    losses = np.maximum(z, 0) - y * z + np.log1p(small)
    with np.errstate(all='ignore'):
        return losses.mean(), (probs - y) / spread * spread / len(y)
