"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the exponentials{where}. Divide each by the
sum of its row, or use your `softmax`.
"""

import numpy as np

MARK = r"exp\("


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return np.exp(shifted / temperature)
