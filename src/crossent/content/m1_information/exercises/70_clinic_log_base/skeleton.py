"""Three models of ten classes. The perfect one shows an excess that cannot be: find out why, and mend report."""

import numpy as np


def report(p, q):
    """The loss of a model, the lowest loss possible, and how far it is above that, all in nats.

    p: what happens, q: what the model believes; lists or arrays of shape (K,), every entry above 0.
    Returns (loss, floor, excess): cross-entropy of p and q, entropy of p, and their difference.
    """
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log2(q))
    floor = -np.sum(p * np.log(p))
    return loss, floor, loss - floor


if __name__ == "__main__":
    even = [0.1] * 10
    shy = [0.55] + [0.05] * 9
    models = [("even guess, even truth", even, even), ("even guess", shy, even), ("perfect", shy, shy)]
    print(f"{'':24}{'loss':>8}{'floor':>8}{'excess':>8}")
    for name, p, q in models:
        loss, floor, excess = report(p, q)
        print(f"{name:24}{loss:8.3f}{floor:8.3f}{excess:8.3f}")
