"""Divided too late.

{call} returned {got}, expected {expected}. You divide the probabilities by the temperature{where},
and they no longer add up to 1. Divide the logits, before the softmax.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"/"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(logits) / temperature
