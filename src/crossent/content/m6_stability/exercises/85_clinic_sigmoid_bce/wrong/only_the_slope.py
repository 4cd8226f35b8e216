"""Only the slope is mended.

{call} returned {got}, expected {expected}. The slope is right now. The loss still ends at
100{where}, and the upper side ends even at a score of 37, where 1 - p is 0. Take it of the score
itself.
"""

import numpy as np

MARK = r"100|log\("


def loss_and_slopes(scores, y):
    z, y = np.asarray(scores, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    probs = np.where(z >= 0, 1, small) / (1 + small)
    spread = probs * (1 - probs)
    cut = (probs - y) / np.maximum(spread, 1e-12) * spread
    with np.errstate(divide="ignore", invalid="ignore"):
        ended = -(y * np.maximum(np.log(probs), -100) + (1 - y) * np.maximum(np.log(1 - probs), -100))
    losses = np.maximum(z, 0) - y * z + np.log1p(small)
    return ended.mean(), (probs - y) / len(y)
