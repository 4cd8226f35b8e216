"""It breaks too early.

{call} returned {got}, expected {expected}. You compute in float32{where}, where `np.exp` overflows
at 88.7 already, so the formula breaks at scale 9. float64 reaches to 709.
"""

import numpy as np

MARK = r"float32"


def naive_error(scales):
    logits = np.asarray(scales, dtype=np.float32)[..., None] * np.array([1.0, 2.0, 10.0], dtype=np.float32)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(all="ignore"):
        powers = np.exp(logits)
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1))
        return np.abs(naive - stable)
