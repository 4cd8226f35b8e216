"""A score of -50 for something that happened: the loss is 50, and its slope -1."""

import numpy as np


def loss_and_slopes(scores, y):
    """Mean binary cross-entropy of sigmoid(scores), in nats, and its slope in each score; y holds 0 or 1, shape (N,)."""
    scores, y = np.asarray(scores, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(scores))
    probs = np.where(scores >= 0, 1, small) / (1 + small)
    # Sigmoid and logarithm in two steps meet at a probability that may be 0 or 1, so each guards itself: the loss ends at 100,
    # and the slope loses a factor of spread / 1e-12. In one step there is nothing to guard. The loss is ln(1 + exp(z)) - y z,
    # with the large part of that logarithm taken out; and p (1 - p) cancels in the slope, which is p - y.
    terms = np.maximum(scores, 0) - y * scores + np.log1p(small)
    return terms.mean(), (probs - y) / len(y)


if __name__ == "__main__":
    for score in (-5, -25, -50, -200):
        loss, slopes = loss_and_slopes([score], [1])
        print(f"z = {score:4}: loss {loss:7.3f}, slope {slopes[0]:.2g}")
