"""Divided by the root.

{call} returned {got}, expected {expected}. You divide by the square root of the temperature{where},
as attention does with its width. Divide by the temperature itself.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"sqrt|0?\.5"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(logits / np.sqrt(temperature))
