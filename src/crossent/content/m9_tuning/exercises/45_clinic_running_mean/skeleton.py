"""The network seems to do worse on what it learns from than on what it has never seen. Run it, mend fit."""

import torch
from torch import nn
from torch.nn import functional as F


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    """Train the model by gradient descent, batch by batch; the last batch of an epoch may be smaller.

    X: features, shape (N, D).  y: class indices, shape (N,).
    X_val, y_val: the same, of the rows held back.
    Returns {"train": [...], "val": [...]}, two lists of `epochs` floats that can be compared:
    the mean cross-entropy in nats of the rows of each set, after each epoch.
    """
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    for _ in range(epochs):
        model.train()
        losses = []
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        history["train"].append(sum(losses) / len(losses))
        model.eval()
        with torch.no_grad():
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    return history


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    torch.manual_seed(0)
    X = torch.randn(800, 10)
    y = (X[:, :3] + 0.5 * torch.randn(800, 3)).argmax(dim=1)  # the largest of three features, and some noise
    model = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Dropout(0.5), nn.Linear(32, 3))
    history = fit(model, X[:400], y[:400], X[400:], y[400:], epochs=16, batch_size=32, learning_rate=0.2)
    epochs = range(1, 17)
    for epoch, train, val in zip(epochs, history["train"], history["val"]):
        if epoch in (1, 2, 4, 8, 16):
            print(f"epoch {epoch:2}: train {train:.3f}, val {val:.3f}")
    plt.plot(epochs, history["train"], "o-", label="training")
    plt.plot(epochs, history["val"], "s--", label="validation")
    plt.xlabel("epoch")
    plt.ylabel("loss, nats")
    plt.legend()
    plt.show()
