"""Multiplied, not divided.

{call} returned {got}, expected {expected}. You multiply by the temperature, or raise to its
power{where}. Divide by it: a high temperature makes the logits smaller, and the distribution
flatter.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\*"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(logits * temperature)
