"""A large number for inf.

{call} returned {got}, expected {expected}. Where the formula breaks, you return a large finite
number{where}. Leave the `inf` in.
"""

import numpy as np

MARK = r"nan_to_num|isfinite|isinf|where"


def naive_error(scales):
    logits = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0], dtype=float)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(all="ignore"):
        powers = np.exp(logits)
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1))
        return np.nan_to_num(np.abs(naive - stable), nan=1e308)
