"""The first loss of an untrained classifier with ten classes. Run it, find out what it counts, mend batch_loss."""

import numpy as np


def batch_loss(logits, labels):
    """Mean over the batch of -ln softmax(logits)[label], in nats; logits of shape (N, C), labels of shape (N,)."""
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=0))
    probs = powers / powers.sum(axis=0)
    return -np.mean(np.log(probs[np.arange(len(labels)), labels]))


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    for size in (8, 64, 512):
        logits = np.zeros((size, 10))  # a model that has learnt nothing finds all classes equally likely
        print(f"batch of {size:3}: first loss {batch_loss(logits, rng.integers(0, 10, size)):.3f}")
    print(f"ln 10, the price of an even guess: {np.log(10):.3f}")
