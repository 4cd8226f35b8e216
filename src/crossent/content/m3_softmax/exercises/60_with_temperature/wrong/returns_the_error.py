"""Returned, not raised.

{call} returned {got}, expected {expected}. The exception is made but not raised{where}: the caller
takes it for an answer. Write `raise` in place of `return`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"return"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        return ValueError("temperature must be above 0")
    return softmax(logits / temperature)
