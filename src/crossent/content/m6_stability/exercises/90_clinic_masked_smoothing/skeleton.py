"""Classes that cannot be get the logit -inf. With smoothing the loss is inf, without it NaN. Run it, mend masked_loss."""

import numpy as np


def masked_loss(logits, labels, allowed, epsilon):
    """Mean cross-entropy, in nats, where not every class is allowed for every row.

    logits: (N, C).  labels: (N,), allowed ones.  allowed: (N, C), True where a class is possible.
    The softmax runs over the allowed classes of a row. The share epsilon is spread evenly over them, the label among them.
    """
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    num_classes = logits.shape[1]
    targets = (1 - epsilon) * np.eye(num_classes)[labels] + epsilon / num_classes
    return -(targets * log_probs).sum(axis=1).mean()


if __name__ == "__main__":
    moves = np.array([[2.0, 1.0, 3.0], [0.0, 1.0, 0.5]])  # scores of three moves in two games
    legal = np.array([[True, True, False], [True, True, True]])
    for epsilon in (0.0, 0.1):
        print(f"epsilon {epsilon}: loss {masked_loss(moves, [0, 1], legal, epsilon):.3f}")
