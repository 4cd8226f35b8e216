"""Twelve steps go well, then everything is NaN and stays it. PyTorch takes a second to load. Mend fit."""

import numpy as np
import torch
from torch.nn import functional as F


def fit(X, labels, num_classes, batch_size, learning_rate):
    """A linear classifier from zeros, in one pass through the data: a step for each batch, in order.

    X: features, shape (N, D).  labels: integers in [0, num_classes), or -100 where a row is padding, shape (N,).
    A step follows the mean cross-entropy, in nats, of the batch's rows that are not padding. A batch that is all padding
    costs nothing and moves nothing.
    Returns losses, weights: a float for each batch that is not all padding, its loss before the step, and the weights
    after the last step, shape (D, C).
    """
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for start in range(0, len(labels), batch_size):
        batch = slice(start, start + batch_size)
        losses_of_rows = F.cross_entropy(X[batch] @ weights, labels[batch].clamp(min=0), reduction="none")
        counts = labels[batch] != -100
        loss = (losses_of_rows * counts).sum() / counts.sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    labels = np.arange(192) % 3
    X = 2 * np.eye(3)[labels] + np.random.default_rng(0).standard_normal((192, 3))
    labels[170:] = -100  # the last sentence was short: the rest of its rows is padding
    order = np.concatenate([np.arange(96), np.arange(176, 184), np.arange(96, 176)])
    losses, weights = fit(X[order], labels[order], 3, batch_size=8, learning_rate=0.5)
    for step in (0, 5, 11, 12, 13, len(losses) - 1):
        print(f"step {step:2}: loss {losses[step]:.3f}")
    print("weights:", weights.round(2).tolist())
    plt.plot(losses)
    plt.xlabel("step")
    plt.ylabel("loss, nats")
    plt.show()
