"""Another temperature in silence.

{call} returned {got}, expected {expected}. You go on with another temperature{where}, and the
caller never learns. `raise ValueError("…")` says what is wrong.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"temperature\s*=|or 1|max\(|\b1\b"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        temperature = 1
    return softmax(logits / temperature)
