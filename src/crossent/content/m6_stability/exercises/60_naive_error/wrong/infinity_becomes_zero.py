"""The error is hidden.

{call} returned {got}, expected {expected}. Where the formula breaks you return 0{where}, as if all
were well. Take the formula as it stands, without subtracting the maximum, and leave its `inf` in.
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
        found = np.abs(naive - stable)
        return np.where(np.isfinite(found), found, 0.0)
