"""The loss starts at ln 3 and stays above 0."""

import numpy as np
import torch
from torch.nn import functional as F


def fit(X, labels, num_classes, learning_rate, epochs):
    """A linear classifier from zeros by plain gradient descent, each step with all examples."""
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        # nll_loss only picks: minus the number at the label, and the mean. It is a cross-entropy where those numbers are
        # log-probabilities. Of raw logits it is a straight line: raising the right logit always pays, by the same slope, and
        # nothing below says stop. cross_entropy does the log-softmax first; nll_loss(log_softmax(...)) is the same.
        loss = F.cross_entropy(X @ weights, labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    labels = np.arange(90) % 3
    X = 2 * np.eye(3)[labels] + np.random.default_rng(0).standard_normal((90, 3))
    losses, weights = fit(X, labels, 3, learning_rate=0.5, epochs=100)
    for epoch in (0, 1, 10, 50, 99):
        print(f"epoch {epoch:2}: loss {losses[epoch]:9.3f}")
    print(f"accuracy {np.mean((X @ weights).argmax(axis=1) == labels):.0%}")
    plt.plot(losses)
    plt.xlabel("epoch")
    plt.ylabel("loss, nats")
    plt.show()
