"""Four forecasts for days that are over, each with its price."""

import numpy as np


def cross_entropy(p, q):
    """What happened (p) at the prices of the forecast (q), in nats."""
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    # The NaN was born in 0 * log(0): NumPy multiplies 0 with -inf. What does not happen is not charged, so it leaves the
    # sum before the logarithm. The choice looks at p alone. Choosing by q as well would also silence the NaN, but it
    # would drop the inf of a forecast that was sure and wrong.
    happens = p > 0
    with np.errstate(divide="ignore"):  # the ln 0 that may be left is meant
        return 0.0 - np.sum(p[happens] * np.log(q[happens]))


if __name__ == "__main__":
    days = [
        ("careful", [1, 0], [0.9, 0.1]),
        ("perfect", [1, 0], [1, 0]),
        ("sure, and wrong", [1, 0], [0, 1]),
        ("no snow in June", [0.7, 0.3, 0], [0.6, 0.4, 0]),
    ]
    for name, p, q in days:
        print(f"{name:16} {cross_entropy(p, q):.3f} nats")
