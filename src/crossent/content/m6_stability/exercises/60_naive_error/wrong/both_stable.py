"""The naive formula is not naive.

{call} returned {got}, expected {expected}. You subtract the maximum in the formula, too{where}.
Here it is to be taken as it stands, so that it overflows.
"""

import numpy as np

MARK = r"max\("


def naive_error(scales):
    logits = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0], dtype=float)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(all="ignore"):
        powers = np.exp(logits)
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1))
        return np.abs(-np.log(np.exp(shifted[..., 0]) / np.exp(shifted).sum(axis=-1)) - stable)
