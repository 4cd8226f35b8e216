"""One shape works, the next is an error, and the third is a wrong number without a word. Mend sequence_loss."""

import numpy as np
import torch
from torch.nn import functional as F


def sequence_loss(logits, labels):
    """The mean cross-entropy in nats over all positions.

    logits: the class axis last, (N, C) or (N, T, C) for N sequences of T positions.
    labels: integers in [0, C), one for each position: (N,) or a column (N, 1) where logits are (N, C), and (N, T) where
    they are (N, T, C).
    Returns a float, ln C where all logits are equal.
    """
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(logits, labels).item()


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
