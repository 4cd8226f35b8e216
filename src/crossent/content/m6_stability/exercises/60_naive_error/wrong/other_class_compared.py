"""Two different classes are compared.

{call} returned {got}, expected {expected}. The naive loss is that of class 0, and the one that you
compare with is another's{where}. Take the first logit in both.
"""

import numpy as np

MARK = r"\["


def naive_error(scales):
    z = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0])
    shifted = z - z.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):

        naive = -np.log(np.exp(z[..., 0]) / np.exp(z).sum(axis=-1))
        return np.abs(naive - (stable + shifted[..., 0] - shifted[..., 2]))
