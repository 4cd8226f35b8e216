"""One loss swings and never settles, another falls to 0 suspiciously fast. PyTorch takes a second to load. Mend fit."""

import numpy as np
import torch
from torch.nn import functional as F


def fit(X, y, learning_rate, epochs):
    """Logistic regression from zeros by plain gradient descent, each step with all examples.

    X: features, shape (N, D).  y: labels, 0 or 1, shape (N,).
    Returns a list of `epochs` floats: the mean cross-entropy in nats before each step.
    """
    X = torch.as_tensor(np.asarray(X), dtype=torch.float64)
    y = torch.as_tensor(np.asarray(y), dtype=torch.float64)
    weights = torch.zeros(X.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        loss = F.binary_cross_entropy_with_logits(X @ weights + bias, y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def clouds(centre):
    """Two clouds of 50 points around (-centre, -centre) and (centre, centre)."""
    y = np.repeat([0.0, 1.0], 50)
    noise = np.random.default_rng(0).standard_normal((100, 2))
    return noise + np.where(y[:, None] == 1, centre, -centre), y


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    for name, centre in [("clouds that overlap", 0.5), ("clouds far apart", 2.0)]:
        losses = fit(*clouds(centre), learning_rate=0.1, epochs=200)
        print(f"{name:20}", *(f"{loss:.3f}" for loss in losses[::20]), f"... {losses[-1]:.5f}")
        plt.plot(losses, label=name)
    plt.legend()
    plt.xlabel("epoch")
    plt.ylabel("loss, nats")
    plt.show()
