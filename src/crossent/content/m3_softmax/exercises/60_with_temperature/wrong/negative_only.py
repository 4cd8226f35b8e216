"""At 0 it goes on.

{call} returned {got}, expected {expected}. You refuse only what is below 0{where}, and 0 itself
passes. There the formula divides by 0: `temperature <= 0`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"<\s*0"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature < 0:
        raise ValueError("temperature must not be below 0")
    return softmax(logits / np.float64(temperature))
