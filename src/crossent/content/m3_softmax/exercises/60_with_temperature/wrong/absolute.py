"""The sign is dropped.

{call} returned {got}, expected {expected}. `abs`{where} takes a temperature of -1 for 1, and the
caller never learns. `raise ValueError("…")` says what is wrong.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"abs"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    return softmax(logits / np.float64(abs(temperature)))
