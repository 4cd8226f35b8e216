"""An epsilon hides it.

{call} returned {got}, expected {expected}. A small number is added before the logarithm{where}, so
the formula does not break, and is off by what that hides. Take the formula as it stands.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def naive_error(scales):
    logits = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0], dtype=float)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    stable = np.log(np.exp(shifted).sum(axis=-1)) - shifted[..., 0]
    with np.errstate(all="ignore"):
        powers = np.exp(logits)
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1))
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1) + 1e-15)
        return np.abs(naive - stable)
