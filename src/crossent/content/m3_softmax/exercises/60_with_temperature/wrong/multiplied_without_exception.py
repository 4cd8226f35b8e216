"""Multiplied, not divided.

{call} returned {got}, expected {expected}. You multiply by the temperature{where}. Divide by it: a
high temperature makes the logits smaller. And refuse one of 0 or less with a ValueError.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\*"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    return softmax(logits * temperature)
