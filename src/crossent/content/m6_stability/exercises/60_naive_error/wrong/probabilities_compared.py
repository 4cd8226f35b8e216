"""Probabilities are compared.

{call} returned {got}, expected {expected}. You compare probabilities{where}. Their difference is
next to 0 even where the loss is infinite. Compare the losses.
"""

import numpy as np

MARK = r"exp"


def naive_error(scales):
    logits = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0], dtype=float)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(all="ignore"):
        powers = np.exp(logits)
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1))
        return np.abs(powers[..., 0] / powers.sum(axis=-1) - np.exp(-stable))
