"""Class 1 is rare and gets the weight 9. Batch by batch, the loss depends on the batch size. Run it, mend weighted_loss."""

import numpy as np


def weighted_loss(losses, labels, weight, batch_size):
    """The weighted mean of the losses of all examples, read in batches; the batch size makes no difference to it.

    losses: a number for each example, shape (N,).  labels: its class, (N,).  weight: a factor for each class, (C,).
    """
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    batches = []
    for start in range(0, len(losses), batch_size):
        batch = slice(start, start + batch_size)
        weights = weight[labels[batch]]
        batches.append((weights * losses[batch]).sum() / weights.sum())
    return np.mean(batches)


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    labels = (rng.random(100) < 0.1).astype(int)
    losses = np.where(labels == 1, 2.0, 0.1)  # the rare class is the one that costs
    for batch_size in (1, 7, 100):
        weighted = weighted_loss(losses, labels, [1, 9], batch_size)
        plain = weighted_loss(losses, labels, [1, 1], batch_size)
        print(f"batches of {batch_size:3}: weights 1 and 9 {weighted:.3f}, weights 1 and 1 {plain:.3f}")
