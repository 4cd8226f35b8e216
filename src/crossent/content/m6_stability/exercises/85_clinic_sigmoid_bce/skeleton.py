"""A score of -50 for something that happened: the loss is right, its slope is next to 0. Run it, mend loss_and_slopes."""

import numpy as np


def loss_and_slopes(scores, y):
    """Mean binary cross-entropy of sigmoid(scores), in nats, and its slope in each score; y holds 0 or 1, shape (N,)."""
    scores, y = np.asarray(scores, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(scores))
    probs = np.where(scores >= 0, 1, small) / (1 + small)
    # the loss, its logarithms kept above -100
    with np.errstate(divide="ignore"):
        terms = y * np.maximum(np.log(probs), -100) + (1 - y) * np.maximum(np.log(1 - probs), -100)
    # the slope in the probability, kept from a division by 0, times the slope of the sigmoid
    spread = probs * (1 - probs)
    slopes = (probs - y) / np.maximum(spread, 1e-12) * spread
    return -terms.mean(), slopes / len(y)


if __name__ == "__main__":
    for score in (-5, -25, -50, -200):
        loss, slopes = loss_and_slopes([score], [1])
        print(f"z = {score:4}: loss {loss:7.3f}, slope {slopes[0]:.2g}")
