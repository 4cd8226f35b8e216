"""The first loss of an untrained classifier with ten classes, mended: ln 10 for a batch of any size."""

import numpy as np


def batch_loss(logits, labels):
    """Mean over the batch of -ln softmax(logits)[label], in nats; logits of shape (N, C), labels of shape (N,)."""
    logits = np.asarray(logits, dtype=float)
    # The softmax ran down the columns: it shared each class out among the examples of the batch. With equal logits every
    # share was 1/N, so the first loss was ln N, 4.159 for 64. The classes of a row are what competes: axis=1, and keepdims
    # so that each row meets its own maximum and its own sum.
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = powers / powers.sum(axis=1, keepdims=True)
    return -np.mean(np.log(probs[np.arange(len(labels)), labels]))


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    for size in (8, 64, 512):
        logits = np.zeros((size, 10))  # a model that has learnt nothing finds all classes equally likely
        print(f"batch of {size:3}: first loss {batch_loss(logits, rng.integers(0, 10, size)):.3f}")
    print(f"ln 10, the price of an even guess: {np.log(10):.3f}")
