"""The scale is divided by 10.

{call} returned {got}, expected {expected}. Your logits are scale · [0.1, 0.2, 1]{where}. They are
to be scale · [1, 2, 10].
"""

import numpy as np

MARK = r"\["


def naive_error(scales):
    logits = np.asarray(scales, dtype=float)[..., None] * np.array([0.1, 0.2, 1.0], dtype=float)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(all="ignore"):
        powers = np.exp(logits)
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1))
        return np.abs(naive - stable)
