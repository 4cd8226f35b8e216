"""No exception is raised.

{call} returned {got}, expected {expected}. At 0 there is a division by 0, and below 0 the order
turns around. Ask first: `if temperature <= 0: raise ValueError("…")`.
"""

import numpy as np
from m3_softmax import softmax


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    return softmax(logits / np.float64(temperature))
