"""No absolute value.

{call} returned {got}, expected {expected}. You subtract the naive loss from the stable one{where},
and the error becomes `-inf`. Take the absolute value: `np.abs`.
"""

import numpy as np

MARK = r"-"


def naive_error(scales):
    logits = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0], dtype=float)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(all="ignore"):
        powers = np.exp(logits)
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1))
        return stable - naive
