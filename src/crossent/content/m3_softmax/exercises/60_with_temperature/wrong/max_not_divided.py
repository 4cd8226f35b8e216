"""Shifted by the wrong maximum.

{call} returned {got}, expected {expected}. You divide by the temperature, then subtract the maximum
of the logits before the division{where}. Divide both, or subtract first.
"""

import numpy as np

MARK = r"max"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    powers = np.exp(logits / temperature - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
