"""One sum for all scales.

{call} returned {got}, expected {expected}. The powers of all scales are added up{where}: one that
overflows spoils the others. Each scale has three logits of its own: `sum(axis=-1)`.
"""

import numpy as np

MARK = r"sum\("


def naive_error(scales):
    z = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0])
    shifted = z - z.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):

        naive = -np.log(np.exp(z[..., 0]) / np.exp(z).sum())
        return np.abs(naive - stable)
