"""A wrong class leads by more and more, and beyond 16 the loss stands still. Run it, mend loss_and_gradient."""

import numpy as np


def loss_and_gradient(logits, labels):
    """Mean of -ln softmax(logits)[label], in nats, and its gradient in the logits; shapes (N, C) and (N,)."""
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = powers / powers.sum(axis=1, keepdims=True)
    right = np.clip(probs[rows, labels], 1e-7, 1 - 1e-7)  # ln 0 would be -inf
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    gradient[right != probs[rows, labels]] = 0  # where a clip cuts, it is flat
    return -np.log(right).mean(), gradient / len(labels)


if __name__ == "__main__":
    for lead in (5, 15, 20, 50, 200, 1000):
        loss, gradient = loss_and_gradient([[0.0, lead]], [0])
        print(f"wrong by {lead:4}: loss {loss:8.3f}, slope in the right logit {gradient[0, 0]:6.3f}")
