"""The limit for an error.

{call} returned {got}, expected {expected}. All for the largest is what the softmax tends to as T
goes to 0{where}. T = 0 itself is to be refused here, like what is below: `raise ValueError("…")`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"argmax|max"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature < 0:
        raise ValueError("temperature must be above 0")
    if temperature == 0:
        return np.eye(logits.shape[-1])[logits.argmax(axis=-1)]
    return softmax(logits / temperature)
