"""Divided above, not below.

{call} returned {got}, expected {expected}. The temperature is in the numerator only{where}; the sum
uses the logits as they are. Divide first, and use the same exponentials for both.
"""

import numpy as np

MARK = r"exp\("


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return np.exp(shifted / temperature) / np.exp(shifted).sum(axis=-1, keepdims=True)
