"""Three models of ten classes: loss, floor and excess, all in nats."""

import numpy as np


def report(p, q):
    """Loss, floor and excess, all in nats."""
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    # The loss was in bits and the floor in nats, so their difference had no unit at all. The telltale is the first model:
    # an even guess among ten classes costs ln 10 = 2.303 nats, and 3.322 is log2 of 10.
    loss = -np.sum(p * np.log(q))
    floor = -np.sum(p * np.log(p))
    # With one unit, the excess is a KL divergence: never below 0, and 0 for a perfect model.
    return loss, floor, loss - floor


if __name__ == "__main__":
    even = [0.1] * 10
    shy = [0.55] + [0.05] * 9
    models = [("even guess, even truth", even, even), ("even guess", shy, even), ("perfect", shy, shy)]
    print(f"{'':24}{'loss':>8}{'floor':>8}{'excess':>8}")
    for name, p, q in models:
        loss, floor, excess = report(p, q)
        print(f"{name:24}{loss:8.3f}{floor:8.3f}{excess:8.3f}")
