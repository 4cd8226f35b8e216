"""A clip at the smallest float.

{call} returned {got}, expected {expected}. The clip at the smallest float{where} ends the answer at
-708.4 nats. Write z - ln Σ exp(z); it needs no clip.
"""

import numpy as np

MARK = r"clip|maximum|tiny"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    powers = np.exp(shifted)
    return np.log(np.maximum(powers / powers.sum(axis=axis, keepdims=True), np.finfo(float).tiny))
