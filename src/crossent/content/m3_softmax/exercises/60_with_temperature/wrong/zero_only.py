"""Below 0 it goes on.

{call} returned {got}, expected {expected}. You refuse 0 alone{where}. Below 0 the lowest score gets
the most: refuse it, too, `temperature <= 0`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"==\s*0|not temperature"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature == 0:
        raise ValueError("temperature must not be 0")
    return softmax(logits / temperature)
