"""Any number of positions: one row of logits for each label."""

import numpy as np
import torch
from torch.nn import functional as F


def sequence_loss(logits, labels):
    """The mean cross-entropy in nats over all positions."""
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    # PyTorch looks for the classes on axis 1, not on the last one. With (N, T, C) it takes positions for classes: an error
    # where T and C differ, and where they happen to be equal a wrong number. Two axes leave no doubt, for logits and labels.
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1)).item()


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    for shape in [(4,), (4, 1), (4, 3), (4, 5)]:
        labels = rng.integers(0, 5, shape)
        rows = labels[:, 0] if shape == (4, 1) else labels
        logits = 9 * np.eye(5)[rows]
        print(f"logits {logits.shape!s:9}  labels {shape!s:6}  every position right, ", end="")
        try:
            print(f"loss {sequence_loss(logits, labels):.3f}")
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
