"""Divided by the square.

{call} returned {got}, expected {expected}. You divide by the temperature twice{where}. Once is
enough.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\*\*|/.*/"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(logits / temperature / temperature)
