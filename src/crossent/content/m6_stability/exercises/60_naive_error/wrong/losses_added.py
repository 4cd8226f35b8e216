"""The two losses are added.

{call} returned {got}, expected {expected}. The stable loss is added to the naive one{where}, not
taken off. Minus your log-softmax is the loss: count the minus signs.
"""

import numpy as np

MARK = r"abs\(|-"


def naive_error(scales):
    z = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0])
    shifted = z - z.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):

        naive = -np.log(np.exp(z[..., 0]) / np.exp(z).sum(axis=-1))
        return np.abs(naive + stable)
