"""Classes that cannot be get no probability and no share of the target, and the loss is finite."""

import numpy as np


def masked_loss(logits, labels, allowed, epsilon):
    """Mean cross-entropy, in nats, where not every class is allowed for every row.

    logits: (N, C).  labels: (N,), allowed ones.  allowed: (N, C), True where a class is possible.
    The softmax runs over the allowed classes of a row. The share epsilon is spread evenly over them, the label among them.
    """
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    # The target gave each class ε/C, the impossible ones too, and their surprise is infinite. The share goes to the classes
    # that can be, and each row has a count of its own.
    targets = (1 - epsilon) * np.eye(logits.shape[1])[labels] + epsilon * allowed / allowed.sum(
        axis=1, keepdims=True
    )
    # Now their target is 0, and 0 · inf is NaN in floats, where it means 0. So their terms are left out, not multiplied.
    return -(targets * np.where(allowed, log_probs, 0)).sum(axis=1).mean()


if __name__ == "__main__":
    moves = np.array([[2.0, 1.0, 3.0], [0.0, 1.0, 0.5]])  # scores of three moves in two games
    legal = np.array([[True, True, False], [True, True, True]])
    for epsilon in (0.0, 0.1):
        print(f"epsilon {epsilon}: loss {masked_loss(moves, [0, 1], legal, epsilon):.3f}")
