"""A wrong class leads by more and more: the loss grows by what it leads by, and the slope stays at -1."""

import numpy as np


def loss_and_gradient(logits, labels):
    """Mean of -ln softmax(logits)[label], in nats, and its gradient in the logits; shapes (N, C) and (N,)."""
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    # The clip kept ln 0 away, and put a ceiling on the loss: -ln 1e-7 is 16.118. Under a ceiling the loss is flat, so its
    # slope is 0, and the examples that are most wrong teach nothing. No ln 0 comes up where the logarithm is taken of the
    # sum and not of the quotient: ln softmax(z) = z - ln Σ exp(z).
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    gradient = np.exp(log_probs)
    gradient[rows, labels] -= 1
    return -log_probs[rows, labels].mean(), gradient / len(labels)


if __name__ == "__main__":
    for lead in (5, 15, 20, 50, 200, 1000):
        loss, gradient = loss_and_gradient([[0.0, lead]], [0])
        print(f"wrong by {lead:4}: loss {loss:8.3f}, slope in the right logit {gradient[0, 0]:6.3f}")
