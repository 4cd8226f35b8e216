"""A clip at 1e-7.

{call} returned {got}, expected {expected}. The clip at 1e-7{where} ends the answer at -16.12 nats,
and its slope is 0 there. Write z - ln Σ exp(z); it needs no clip.
"""

import numpy as np

MARK = r"clip|maximum|1e-\d+"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    powers = np.exp(shifted)
    return np.log(np.maximum(powers / powers.sum(axis=axis, keepdims=True), 1e-7))
