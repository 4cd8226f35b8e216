"""The logits are cut off.

{call} returned {got}, expected {expected}. Logits are limited to ±700{where}, so that `np.exp` does
not overflow. Above that differences are lost. Subtract the maximum instead.
"""

import numpy as np

MARK = r"clip"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)

    z = np.clip(logits, -700, 700)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))
