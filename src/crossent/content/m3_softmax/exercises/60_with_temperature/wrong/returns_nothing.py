"""Nothing for an error.

{call} returned {got}, expected {expected}. You print, or return None{where}, and the caller goes on
with it. `raise ValueError("…")` stops where the mistake is.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"print|None|return$"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        return None
    return softmax(logits / temperature)
