"""A power, not yet a distribution.

{call} returned {got}, expected {expected}. p^(1/T) is the right idea{where}, but the powers have to
be divided by their sum. Simpler: divide the logits by T, then the softmax.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\*\*|power"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(logits) ** (1 / temperature)
