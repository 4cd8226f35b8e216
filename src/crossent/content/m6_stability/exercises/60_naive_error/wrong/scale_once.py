"""One scale for all.

{call} returned {got}, expected {expected}. The answer is one number{where}: the worst of all
scales. One for each scale is wanted, in the shape of `scales`.
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
        return np.max(np.abs(naive - stable))
