"""The loss starts at ln 2 and falls."""

import numpy as np
import torch
from torch.nn import functional as F


def fit(X, y, learning_rate, epochs):
    """Logistic regression from zeros by plain gradient descent, each step with all examples."""
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    y = torch.tensor(np.asarray(y, dtype=np.float64))
    weights = torch.zeros(X.shape[1], 1, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        scores = X @ weights + bias
        # The scores are a column (N, 1), the labels a row (N,). Broadcasting makes (N, N) of them: each score meets every label.
        # The mean over that is least where all scores say how often the label is 1. A column of labels keeps the pairs;
        # scores[:, 0] would do the same. F.binary_cross_entropy_with_logits refuses such a pair of shapes.
        loss = (F.softplus(scores) - y[:, None] * scores).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()[:, 0]


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    y = np.repeat([0, 1], 50)
    X = np.random.default_rng(0).standard_normal((100, 2)) + np.where(y == 1, 1.0, -1.0)[:, None]
    losses, weights = fit(X, y, learning_rate=0.5, epochs=100)
    for epoch in (0, 1, 10, 50, 99):
        print(f"epoch {epoch:2}: loss {losses[epoch]:.4f}")
    print(f"weights {weights.round(3)}, accuracy {np.mean((X @ weights > 0) == (y == 1)):.0%}")
    plt.plot(losses)
    plt.xlabel("epoch")
    plt.ylabel("loss, nats")
    plt.ylim(-0.05, 0.8)
    plt.show()
